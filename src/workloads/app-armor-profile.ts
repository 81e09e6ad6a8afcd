/**
 * The AppArmor profile of all containers of a pod.
 *
 * @see https://kubernetes.io/docs/tutorials/security/apparmor/
 */
export class AppArmorProfile {
  /** The profile of the container runtime. */
  public static runtimeDefault(): AppArmorProfile {
    return new AppArmorProfile('RuntimeDefault');
  }

  /**
   * A profile that is loaded on the node.
   *
   * @param profile name of the profile
   */
  public static localhost(profile: string): AppArmorProfile {
    return new AppArmorProfile('Localhost', profile);
  }

  /** No profile: a finding of the rule `no-apparmor-unconfined`. */
  public static unconfined(): AppArmorProfile {
    return new AppArmorProfile('Unconfined');
  }

  /** `RuntimeDefault`, `Localhost` or `Unconfined`. */
  public readonly type: string;

  /** Name of the profile on the node. */
  public readonly localhostProfile?: string;

  private constructor(type: string, localhostProfile?: string) {
    this.type = type;
    this.localhostProfile = localhostProfile;
  }

  /** @internal */
  public _toKube(): object {
    return { type: this.type, ...(this.localhostProfile === undefined ? {} : { localhostProfile: this.localhostProfile }) };
  }
}
