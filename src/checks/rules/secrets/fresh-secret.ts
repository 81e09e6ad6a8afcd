import { Restarts } from '../../../analysis/secrets/restarts';
import { type Refresh, refreshes } from '../../../analysis/secrets/secret-refresh';
import { type SecretUse, secretUses } from '../../../analysis/secrets/secret-uses';
import { Severity } from '../../../findings/severity';
import { optional, record } from '../../../kube/decode/composite';
import { type Decoded, described } from '../../../kube/decode/decoder';
import { duration } from '../../../kube/decode/duration';
import { displaySeconds } from '../../../kube/duration';
import { joinPath } from '../../../kube/path';
import type { PodTemplate } from '../../../kube/pods';
import type { Reference } from '../../../kube/reference';
import { nsa } from '../../../standards/nsa';
import { owasp } from '../../../standards/owasp';
import type { Facts } from '../../facts';
import { optionsOf } from '../../options';
import { type SetBreach, setRule } from '../../rule';

const ID = 'fresh-secret';

/**
 * Seconds until a kubelet of usual settings has looked at each pod again: `syncFrequency`, and half of it by chance.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/secret/#mounted-secrets-are-updated-automatically
 */
const KUBELET = 90;

const options = record({
  within: described('How long a rotation may take from the store to the container.', duration),
  kubelet: optional(described('How long a kubelet takes to change a mounted file; by default 90s.', duration)),
  driver: optional(described('How often the Secrets Store CSI driver reads the store; by default never, since its rotation is off.', duration)),
});

type Options = Decoded<typeof options>;

const example = (interval: string): string => `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: db, namespace: shop }
spec: { refreshInterval: ${interval}, secretStoreRef: { name: vault }, dataFrom: [{ extract: { key: shop/db } }] }
---
apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  volumes: [{ name: db, secret: { secretName: db } }]
  containers: [{ name: web, volumeMounts: [{ name: db, mountPath: /run/secrets/db }] }]`;

export const freshSecret = setRule({
  id: ID,
  title: 'The rotation of a secret reaches its containers in time',
  severity: Severity.MEDIUM,
  profile: 'option',
  controls: [nsa.secrets, owasp.secrets],
  knownAs: [],
  why: 'A secret that was rotated because it leaked is of use to the thief until the store, the cluster and the container have all let go of the old one.',
  fix: 'Shorten the interval of the ExternalSecret, mount the secret as a file without `subPath`, or have the workload restarted on change.',
  whenNotTo: 'Whoever rotates the secret restarts the workload, in the same runbook.',
  bad: example('24h'),
  good: example('5m'),
  options,
  examplePolicy: `rules: { ${ID}: { within: 15m } }`,

  *check(facts) {
    const asked = optionsOf(ID, options, facts.context.policy);
    if (asked) {
      yield* new Chains(facts, asked).breaches();
    }
  },
});

/** The ways of secrets from their stores to containers. */
class Chains {
  private readonly kubelet: number;
  private readonly refreshes: ReadonlyMap<string, Refresh>;
  private readonly restarts: Restarts;
  /** Those that are rotated by others of another name, which replace the pods. */
  private readonly immutable: ReadonlySet<string>;
  /** How long the last stretch takes at most, by what fills the Secret. */
  private readonly used = new Map<Refresh, number>();

  constructor(private readonly facts: Facts, private readonly asked: Options) {
    this.kubelet = asked.kubelet ?? KUBELET;
    this.refreshes = refreshes(kind => facts.ofKind(kind));
    this.restarts = new Restarts(kind => facts.ofKind(kind));
    const immutable = facts.ofKind('Secret').filter(({ manifest }) => manifest.immutable === true);
    this.immutable = new Set(immutable.map(({ reference }) => keyIn(reference, reference.name)));
  }

  public *breaches(): Iterable<SetBreach> {
    for (const pod of this.facts.pods.filter(each => !ends(each))) {
      for (const use of secretUses(pod)) {
        yield* this.ofUse(use, pod);
      }
    }
    for (const [refresh, last] of this.used) {
      yield* this.ofRefresh(refresh, last);
    }
  }

  private *ofUse({ secret, update, form, path, container }: SecretUse, pod: PodTemplate): Iterable<SetBreach> {
    if (secret !== undefined && this.immutable.has(keyIn(pod.object.reference, secret))) {
      return;
    }
    const last = secret !== undefined && this.restarts.on(secret, pod) ? 0 : this.secondsOf(update);
    this.note(secret, last ?? 0, pod);
    if (last === undefined || last > this.asked.within) {
      const when = last === undefined ? 'that never changes while the container runs' : `that changes within ${displaySeconds(last)}`;
      const expected = `a way that takes at most ${displaySeconds(this.asked.within)}`;
      yield { object: pod.object, path: joinPath(pod.path, `spec.${path}`), found: `${form} ${when}`, expected, container, fix: FIX[update] };
    }
  }

  private *ofRefresh({ object, path, found, seconds: written }: Refresh, last: number): Iterable<SetBreach> {
    const seconds = written === 'driver' ? this.asked.driver ?? 'never' : written;
    const rest = this.asked.within - last;
    if (rest > 0 && (seconds === 'never' || seconds > rest)) {
      const why = seconds === 'never' ? `${found}, so that the first value stays` : found;
      yield { object, path, found: why, expected: `at most ${displaySeconds(rest)}, since the rest of the way takes ${displaySeconds(last)}` };
    }
  }

  private secondsOf(update: SecretUse['update']): number | undefined {
    return { kubelet: this.kubelet, driver: this.asked.driver, never: undefined }[update];
  }

  private note(secret: string | undefined, last: number, { object }: PodTemplate): void {
    const refresh = this.refreshes.get(keyIn(object.reference, secret)) ?? this.refreshes.get(`*/${secret}`);
    if (refresh) {
      this.used.set(refresh, Math.max(last, this.used.get(refresh) ?? 0));
    }
  }
}

function keyIn({ namespace = '' }: Reference, secret: string | undefined): string {
  return `${namespace}/${secret}`;
}

const FIX: Readonly<Record<SecretUse['update'], string>> = {
  kubelet: 'Have the kubelets look more often (`syncFrequency`), or have the workload restarted on change.',
  driver: 'Switch the rotation of the Secrets Store CSI driver on, and name its interval in `driver` of the policy.',
  never: 'Mount the secret as a file without `subPath`, or have the workload restarted on change, with `secret.reloader.stakater.com/reload` for instance.',
};

/** Pods that end by themselves read the secret anew each time. */
function ends({ object: { reference: { kind } }, spec: { restartPolicy } }: PodTemplate): boolean {
  return kind === 'Job' || kind === 'CronJob' || (kind === 'Pod' && (restartPolicy === 'Never' || restartPolicy === 'OnFailure'));
}
