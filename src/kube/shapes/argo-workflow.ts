import { type Fields, fields, isFields, list } from '../fields';
import type { KubeObject } from '../object';
import type { PodTemplate } from '../pods';
import { Assembly } from './assembly';
import type { Form } from './form';

/** Fields of a pod that a template may have; the workflow's hold where it has none. */
const INHERITED = [
  'securityContext', 'serviceAccountName', 'automountServiceAccountToken', 'tolerations', 'affinity', 'nodeSelector', 'hostAliases', 'priorityClassName',
] as const;

/** Fields of a pod that only the workflow has. */
const OF_WORKFLOW = ['hostNetwork', 'dnsPolicy', 'dnsConfig', 'imagePullSecrets'] as const;

/**
 * The pods of a workflow of Argo: one for each template that runs containers.
 *
 * @see https://argo-workflows.readthedocs.io/en/latest/fields/
 */
export const argoWorkflow: Form = (object, value, path) => list(value.templates).flatMap((template, index) =>
  isFields(template) ? new Template(object, { value, path }, { value: template, path: `${path}.templates[${index}]` }).pod() : []);

interface Part {
  readonly value: Fields;
  readonly path: string;
}

class Template {
  private readonly pods: Assembly;

  constructor(object: KubeObject, private readonly workflow: Part, private readonly template: Part) {
    this.pods = new Assembly(object, template.path);
  }

  public pod(): PodTemplate[] {
    this.containers();
    if (!this.pods.holdsContainers) {
      return [];
    }
    const { workflow, template, pods } = this;
    pods.items('volumes', workflow.value.volumes, `${workflow.path}.volumes`);
    pods.items('volumes', template.value.volumes, `${template.path}.volumes`);
    INHERITED.forEach(name => this.inherited(name));
    OF_WORKFLOW.forEach(name => pods.field(name, workflow.value[name], `${workflow.path}.${name}`));
    pods.field('restartPolicy', 'Never', template.path);
    return [pods.pod(template.path, this.isPatched(), this.metadata())];
  }

  private containers(): void {
    const { pods, template: { value, path } } = this;
    for (const name of ['container', 'script'] as const) {
      if (isFields(value[name])) {
        pods.item('containers', { name: 'main', ...value[name] }, `${path}.${name}`);
      }
    }
    pods.items('containers', fields(value.containerSet).containers, `${path}.containerSet.containers`);
    if (pods.holdsContainers) {
      pods.items('containers', value.sidecars, `${path}.sidecars`);
      pods.items('initContainers', value.initContainers, `${path}.initContainers`);
    }
  }

  private inherited(name: typeof INHERITED[number]): void {
    const { workflow, template } = this;
    const holder = template.value[name] === undefined && workflow.value[name] !== undefined ? workflow : template;
    this.pods.field(name, holder.value[name], `${holder.path}.${name}`);
  }

  /** Whether the pod is changed by what is no pod's field. */
  private isPatched(): boolean {
    const { workflow: { value }, template } = this;
    return [value.templateDefaults, value.podSpecPatch, value.workflowTemplateRef, template.value.podSpecPatch].some(each => each !== undefined);
  }

  private metadata(): Fields {
    const maps = [this.workflow.value.podMetadata, this.template.value.metadata].map(fields);
    const merged = (name: string): Fields => Object.assign({}, ...maps.map(each => fields(each[name]))) as Fields;
    return { labels: merged('labels'), annotations: merged('annotations') };
  }
}
