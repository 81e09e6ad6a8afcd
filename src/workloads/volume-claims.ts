import * as kplus from 'cdk8s-plus-28';
import { type Fields, fields, isFields, list } from '../kube/fields';
import { isDnsLabel } from '../kube/names';
import type { VolumeClaimTemplate } from './volume-claim-template';

/** The volumes that are claimed for each pod of a StatefulSet. */
export class VolumeClaims {
  private readonly templates = new Map<string, VolumeClaimTemplate>();

  constructor(private readonly set: kplus.StatefulSet, templates: readonly VolumeClaimTemplate[]) {
    templates.forEach(template => this.add(template));
  }

  /** Whether no volume is claimed. */
  public get isEmpty(): boolean {
    return this.templates.size === 0;
  }

  /**
   * Adds a template.
   *
   * @returns what `container.mount` takes: it stands for the volume, whose claim the StatefulSet brings
   * @throws if the name is taken, or is no DNS label
   */
  public add(template: VolumeClaimTemplate): kplus.Volume {
    const where = `${this.set.kind} ${this.set.node.path}`;
    if (!isDnsLabel(template.name)) {
      throw new Error(`${where}: the name of a volume claim template is ${JSON.stringify(template.name)}, expected at most 63 lower-case letters, digits and dashes`);
    }
    if (this.templates.has(template.name)) {
      throw new Error(`${where}: two volume claim templates are named ${template.name}, expected a name for each`);
    }
    this.templates.set(template.name, template);
    return kplus.Volume.fromEmptyDir(this.set, `Claim-${template.name}`, template.name);
  }

  /** The part of the StatefulSet's spec. */
  public toKube(): Pick<kplus.k8s.StatefulSetSpec, 'volumeClaimTemplates'> {
    return this.isEmpty ? {} : { volumeClaimTemplates: [...this.templates.values()].map(claimOf) };
  }

  /** A pod without the volumes that stood for claims, and with the mounts that templates ask for. */
  public mountIn(spec: Fields): Fields {
    const mounts = [...this.templates.values()].flatMap(({ name, mountPath }) => (mountPath === undefined ? [] : [{ name, mountPath }]));
    const volumes = list(spec.volumes).filter(volume => !this.templates.has(String(fields(volume).name)));
    const { volumes: _, ...rest } = spec;
    return {
      ...rest,
      ...(volumes.length > 0 ? { volumes } : {}),
      containers: list(spec.containers).map(container => withMounts(container, mounts)),
    };
  }
}

function withMounts(container: unknown, mounts: readonly Fields[]): unknown {
  return isFields(container) && mounts.length > 0 ? { ...container, volumeMounts: [...list(container.volumeMounts), ...mounts] } : container;
}

function claimOf({ name, storage, storageClassName, accessModes }: VolumeClaimTemplate): kplus.k8s.KubePersistentVolumeClaimProps {
  return {
    metadata: { name },
    spec: {
      accessModes: accessModes ?? [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE],
      resources: { requests: { storage: kplus.k8s.Quantity.fromString(`${storage.toMebibytes()}Mi`) } },
      ...(storageClassName === undefined ? {} : { storageClassName }),
    },
  };
}
