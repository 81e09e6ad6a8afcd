import { text } from '../../../src/kube/fields';
import { Api, isDone, mustBeDone } from './api';
import { ControlPlane } from './control-plane';
import { until } from './until';

/** A server that starts on a busy machine. */
const START_SECONDS = 120;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a shell says of a program that was interrupted. */
const INTERRUPTED = 130;

/** A running API server with nothing in it. */
export interface Cluster {
  /** A client that may do everything. */
  readonly api: Api;
  /** The server's version: `v1.36.3`. */
  readonly version: string;
}

/**
 * Starts etcd and kube-apiserver on the loopback address, hands them to `work`, and stops them, whatever happens meanwhile.
 *
 * There is no scheduler, no kubelet and no controller: nothing runs, and nobody makes anything but `work`.
 *
 * @param work what the cluster is for
 * @param extraArguments further arguments of kube-apiserver
 */
export async function withCluster<T>(work: (cluster: Cluster) => Promise<T>, extraArguments: readonly string[] = []): Promise<T> {
  // The programs and their folder go with the process, which a bare signal would end without a word.
  const interrupt = (): never => process.exit(INTERRUPTED);
  SIGNALS.forEach(signal => process.once(signal, interrupt));
  let plane: ControlPlane | undefined;
  let api: Api | undefined;
  try {
    plane = await ControlPlane.start(extraArguments);
    api = await connect(plane);
    return await work({ api, version: await versionOf(api) });
  } finally {
    api?.close();
    await plane?.stop();
    SIGNALS.forEach(signal => process.removeListener(signal, interrupt));
  }
}

async function connect(plane: ControlPlane): Promise<Api> {
  return until('a ready kube-apiserver', START_SECONDS, async () => {
    const certificate = plane.certificate();
    const api = certificate === undefined ? undefined : new Api({ port: plane.port, token: plane.token, certificate });
    if (api && await isReady(api)) {
      return api;
    }
    api?.close();
    return undefined;
  });
}

/** Ready, and with the namespace `default`, which the server makes on its own a moment later. */
async function isReady(api: Api): Promise<boolean> {
  try {
    return isDone(await api.get('/readyz')) && isDone(await api.get('/api/v1/namespaces/default'));
  } catch {
    return false;
  }
}

async function versionOf(api: Api): Promise<string> {
  return text(mustBeDone('the version of the API server', await api.get('/version')).gitVersion) ?? '';
}
