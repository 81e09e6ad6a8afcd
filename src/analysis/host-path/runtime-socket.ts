/** Sockets that container runtimes take orders from, by the folder that is theirs or shared by all. */
const SOCKETS: Readonly<Record<string, readonly string[]>> = {
  '/run': [
    '/run/containerd/containerd.sock', '/run/crio/crio.sock', '/run/docker.sock', '/run/docker/containerd/containerd.sock', '/run/cri-dockerd.sock',
    '/run/dockershim.sock', '/run/podman/podman.sock', '/run/k3s/containerd/containerd.sock', '/run/k0s/containerd.sock', '/run/nri/nri.sock',
    '/run/balena-engine.sock', '/run/pouchcri.sock', '/run/frakti.sock',
  ],
  '/var/snap/microk8s/common': ['/var/snap/microk8s/common/run/containerd.sock'],
  '/pipe': ['/pipe/containerd-containerd', '/pipe/docker_engine', '/pipe/cri-dockerd'],
};

/** What a runtime without root has as its `/run`. */
const ROOTLESS = /^\/run\/user\/[0-9]+(?=\/|$)/;

const OWN = new Set(Object.values(SOCKETS).flat());
const BY_FOLDER = new Map(Object.entries(SOCKETS).flatMap(([top, sockets]) => sockets.flatMap(socket => foldersOf(socket, top))).reverse());

/** A socket of a container runtime that a path of the node leads to. */
export interface RuntimeSocket {
  readonly socket: string;
  /** Whether the path is the socket itself, or a folder that it lies in. */
  readonly isFolder: boolean;
}

/** The socket that a cleaned path is, or the first that lies below it; undefined where there is none. */
export function runtimeSocketAt(path: string): RuntimeSocket | undefined {
  const rooted = path.replace(ROOTLESS, '/run');
  if (OWN.has(rooted)) {
    return { socket: path, isFolder: false };
  }
  const socket = BY_FOLDER.get(rooted);
  return socket === undefined ? undefined : { socket, isFolder: true };
}

function foldersOf(socket: string, top: string): [folder: string, socket: string][] {
  const folders: [string, string][] = [['/', socket]];
  for (let at = parentOf(socket); at.startsWith(top); at = parentOf(at)) {
    folders.push([at, socket]);
  }
  return folders;
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
