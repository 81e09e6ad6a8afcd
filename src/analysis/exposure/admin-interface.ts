import { fields, list, text } from '../../kube/fields';
import type { Container } from '../../kube/pods';
import type { ServedPort } from './served-ports';

/** Ports on which components of a cluster take orders, most of them from everybody who asks. */
const COMPONENTS: ReadonlyMap<number | undefined, string> = new Map([
  [2375, 'the Docker daemon without TLS'],
  [2379, 'etcd'],
  [2380, 'etcd'],
  [10250, 'the kubelet'],
  [10255, 'the kubelet without authentication'],
  [10257, 'the controller manager'],
  [10259, 'the scheduler'],
  [44134, 'Tiller'],
]);

/** Arguments that switch the login off, whatever the program. */
const NO_LOGIN = /^--?(?:enable-skip-login|(?:disable|no|without|skip)-auth(?:entication)?|auth(?:entication)?-disabled|allow-anonymous)(?:=true)?$|^--?auth(?:entication)?(?:-mode|-type)?[= ](?:none|server|disabled|off|false|anonymous)$/;

/** An empty token, which notebooks take for none. */
const EMPTY_TOKEN = /^--[A-Za-z]+\.(?:token|password)=(?:''|"")?$/;

/** Debuggers that listen: where their address is told, and the port that they take without. */
const DEBUGGERS: readonly (readonly [address: RegExp, what: string, usual: number])[] = [
  [/-agentlib:jdwp=(?:\S*,)?address=([^\s,]+)/, 'a Java debugger', 5005],
  [/--inspect(?:-brk)?=(\S+)/, 'a Node.js debugger', 9229],
];

/** What administers or debugs at a port, and asks nobody who he is; undefined where nothing is known to. */
export function adminInterface({ number, container }: ServedPort): string | undefined {
  return COMPONENTS.get(number) ?? (container && (withoutLogin(container) ?? debuggerAt(container, number)));
}

function withoutLogin(container: Container): string | undefined {
  const words = wordsOf(container);
  if (/(?:^|\/)kubectl$/.test(words[0] ?? '') && words.includes('proxy')) {
    return 'the API server, by kubectl proxy with its own account';
  }
  const argument = words.find((word, index) => NO_LOGIN.test(word) || EMPTY_TOKEN.test(word) || NO_LOGIN.test(`${word} ${words[index + 1] ?? ''}`));
  return argument && `a program that is started with ${argument.split('=')[0]}, so that nobody has to log in`;
}

function debuggerAt(container: Container, number: number | undefined): string | undefined {
  const environment = list(container.spec.env).flatMap(each => text(fields(each).value) ?? []);
  const all = [...wordsOf(container), ...environment].join(' ');
  const found = DEBUGGERS.find(([pattern, , usual]) => {
    const address = pattern.exec(all)?.[1];
    return address !== undefined && Number(/(?:^|:)(\d+)$/.exec(address)?.[1] ?? usual) === number;
  });
  return found?.[1];
}

function wordsOf({ spec }: Container): string[] {
  return [...list(spec.command), ...list(spec.args)].flatMap(word => text(word) ?? []);
}
