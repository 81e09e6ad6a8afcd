import { decodeFile, decodeText } from '../../kube/decode/document';
import { type PolicyRecord, policyRecord } from './policy-record';

/**
 * What an organisation asks of its manifests: profile, trusted registries, zones, waivers.
 *
 * The same file drives `App` and the command line; its JSON Schema ships as `schemas/policy.schema.json`.
 */
export class Policy {
  /**
   * Reads a policy file.
   *
   * Throws with file, line and field if the file cannot be read or a field is not known or has a wrong value.
   *
   * @param file path of a YAML file: `hardened.yaml`
   */
  public static fromFile(file: string): Policy {
    return new Policy(decodeFile(file, policyRecord), file);
  }

  /**
   * Reads the text of a policy file.
   *
   * Throws with line and field if a field is not known or has a wrong value.
   *
   * @param text YAML
   * @param file what messages call the text
   */
  public static fromYaml(text: string, file: string = 'policy'): Policy {
    return new Policy(decodeText(text, file, policyRecord), file);
  }

  /** @internal */
  public readonly _record: PolicyRecord;

  /** @internal */
  public readonly _file: string;

  private constructor(record: PolicyRecord, file: string) {
    this._record = record;
    this._file = file;
  }
}
