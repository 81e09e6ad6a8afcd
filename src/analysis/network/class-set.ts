import type { PodClass } from './pod-class';

/** More members than these are looked up in a bitset. */
const FEW = 32;

/** Some classes of pods, and whether one is among them. */
export class ClassSet {
  public static readonly NONE = new ClassSet([]);

  private readonly bits?: Uint32Array;

  constructor(public readonly members: readonly PodClass[]) {
    if (members.length > FEW) {
      const last = members.reduce((highest, each) => Math.max(highest, each.index), 0);
      const bits = new Uint32Array((last >>> 5) + 1);
      members.forEach(({ index }) => (bits[index >>> 5]! |= 1 << (index & 31)));
      this.bits = bits;
    }
  }

  /** Whether there are so few members that going through them costs nothing. */
  public get isSmall(): boolean {
    return this.bits === undefined;
  }

  public has(member: PodClass): boolean {
    return this.bits ? ((this.bits[member.index >>> 5] ?? 0) & (1 << (member.index & 31))) !== 0 : this.members.includes(member);
  }
}
