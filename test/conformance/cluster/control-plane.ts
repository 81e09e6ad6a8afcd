import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { freePorts } from './free-ports';
import { Program } from './program';
import { apiServerBinary, etcdBinary } from './programs';

/** Name of the server's self-signed certificate within `--cert-dir`. */
const CERTIFICATE = 'apiserver.crt';
const ACCOUNT_KEY = 'service-account.key';
const TOKENS = 'tokens.csv';

/** etcd and kube-apiserver on the loopback address, with a temporary folder that holds all they write. */
export class ControlPlane {
  /** Starts both; they are not ready yet. */
  static async start(extraArguments: readonly string[]): Promise<ControlPlane> {
    // Building may take minutes, so it comes before the ports are chosen.
    const binaries = { etcd: etcdBinary(), apiServer: apiServerBinary() };
    const [port, etcd, peers] = await freePorts(3) as [number, number, number];
    const plane = new ControlPlane(port);
    plane.writeFiles();
    plane.run('etcd', binaries.etcd, etcdArguments(etcd, peers));
    plane.run('kube-apiserver', binaries.apiServer, [...serverArguments(port, etcd), ...extraArguments]);
    process.once('exit', plane.remove);
    return plane;
  }

  /** The token of an administrator. */
  readonly token = crypto.randomBytes(24).toString('hex');
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cdk8s-hardened-cluster-'));
  private readonly programs: Program[] = [];
  private readonly remove: () => void;

  private constructor(
    /** Where the API server listens. */
    readonly port: number,
  ) {
    this.remove = () => fs.rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  /** The server's certificate, once it has made it; an error where a program has ended. */
  certificate(): string | undefined {
    this.programs.forEach(program => program.mustRun());
    const file = path.join(this.folder, CERTIFICATE);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
  }

  /** Ends both programs and removes their folder. */
  async stop(): Promise<void> {
    await Promise.all(this.programs.map(async program => program.stop()));
    process.removeListener('exit', this.remove);
    this.remove();
  }

  private run(name: string, binary: string, args: readonly string[]): void {
    this.programs.push(new Program(name, binary, args, this.folder));
  }

  private writeFiles(): void {
    const key = crypto.generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    this.write(ACCOUNT_KEY, key.export({ type: 'sec1', format: 'pem' }).toString());
    this.write(TOKENS, `${this.token},admin,admin,system:masters\n`);
  }

  private write(name: string, content: string): void {
    fs.writeFileSync(path.join(this.folder, name), content, { mode: 0o600 });
  }
}

function etcdArguments(port: number, peers: number): string[] {
  const [client, peer] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${peers}`];
  return [
    '--data-dir=etcd',
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=default=${peer}`,
    '--unsafe-no-fsync=true',
    '--log-level=warn',
  ];
}

function serverArguments(port: number, etcd: number): string[] {
  return [
    `--etcd-servers=http://127.0.0.1:${etcd}`,
    '--bind-address=127.0.0.1',
    // Left out, the server looks for an address of a network, and there may be none.
    '--advertise-address=127.0.0.1',
    `--secure-port=${port}`,
    '--cert-dir=.',
    `--token-auth-file=${TOKENS}`,
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${ACCOUNT_KEY}`,
    `--service-account-signing-key-file=${ACCOUNT_KEY}`,
    '--service-cluster-ip-range=10.96.0.0/16',
    '--authorization-mode=Node,RBAC',
    '--enable-admission-plugins=NodeRestriction',
    // Left out, validation refuses a privileged pod before Pod Security is asked.
    '--allow-privileged=true',
    // A loopback address may not be an endpoint of the Service `kubernetes`.
    '--endpoint-reconciler-type=none',
    '--profiling=false',
  ];
}
