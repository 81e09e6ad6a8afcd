/**
 * The cases of Kubernetes' end-to-end tests of NetworkPolicy: 48 specs of test/e2e/network/netpol/network_policy.go (v1.35.4) and the one that v1.37.0 added,
 * one entry for each table of expectations in them. Three namespaces x, y and z have three pods each, labelled `pod: a` to `pod: c`, which serve the ports.
 */
export interface E2eCase {
  /** Name of the spec. */
  readonly spec: string;
  /** Which of the tables of the spec it is, where there are several. */
  readonly step?: string;
  readonly policies: readonly (readonly [where: string, spec: object])[];
  /** What is tried between all pods. */
  readonly probe: `${'TCP' | 'UDP' | 'SCTP'} ${number}`;
  /** Ports that the pods serve beside the one that is tried. */
  readonly otherPorts?: readonly number[];
  /** Exceptions from "allowed", in order: `*` stands for all namespaces, or all pods of one. */
  readonly except?: readonly (readonly [from: string, to: string, verdict: 'allowed' | 'denied' | 'unknown'])[];
  /** Labels that the spec adds. */
  readonly relabelled?: Readonly<Record<string, object>>;
}

const name = (namespace: string) => ({ matchLabels: { 'kubernetes.io/metadata.name': namespace } });
const labelled = (pod: string) => ({ matchLabels: { pod } });
const notIn = (namespace: string) => ({ matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: [namespace] }] });
const ingress = (podSelector: object, ...rules: object[]) => ({ podSelector, policyTypes: ['Ingress'], ingress: rules });
const egress = (podSelector: object, ...rules: object[]) => ({ podSelector, policyTypes: ['Egress'], egress: rules });

const A = labelled('a');
const DENY_ALL = { podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [], egress: [] };
const ONLY_Y_TO_XA = [['x/*', 'x/a', 'denied'], ['z/*', 'x/a', 'denied']] as const;
const ONLY_XB_TO_XA = [['*', 'x/a', 'denied'], ['x/b', 'x/a', 'allowed']] as const;
const ONLY_YA_TO_XA = [['*', 'x/a', 'denied'], ['y/a', 'x/a', 'allowed']] as const;
const ONLY_XA_TO_YA = [['x/a', '*', 'denied'], ['x/a', 'y/a', 'allowed']] as const;

const fromY = (protocol: string, port: number) => ingress(A, { from: [{ namespaceSelector: name('y') }], ports: [{ port, protocol }] });
const fromYA = ingress(A, { from: [{ namespaceSelector: name('y'), podSelector: A }] });

export const E2E_CASES: readonly E2eCase[] = [
  { spec: "should support a 'default-deny-ingress' policy", policies: [['x/deny-ingress', ingress({})]], probe: 'TCP 80', except: [['*', 'x/*', 'denied']] },
  { spec: "should support a 'default-deny-all' policy", policies: [['x/deny-all', DENY_ALL]], probe: 'TCP 80', except: [['*', 'x/*', 'denied'], ['x/*', '*', 'denied']] },
  {
    spec: 'should enforce policy to allow traffic from pods within server namespace based on PodSelector',
    policies: [['x/x-a-allows-x-b', ingress(A, { from: [{ podSelector: labelled('b') }] })]],
    probe: 'TCP 80',
    except: ONLY_XB_TO_XA,
  },
  {
    spec: 'should enforce policy to allow ingress traffic for a target',
    policies: [['x/deny-all', ingress({})], ['x/allow-all-to-a', ingress(A, { from: [{ podSelector: {}, namespaceSelector: {} }] })]],
    probe: 'TCP 80',
    except: [['*', 'x/b', 'denied'], ['*', 'x/c', 'denied']],
  },
  {
    spec: 'should enforce policy to allow ingress traffic from pods in all namespaces',
    policies: [['x/allow-from-another-ns', ingress(A, { from: [{ namespaceSelector: { matchLabels: {} } }] })]],
    probe: 'TCP 80',
  },
  {
    spec: 'should enforce policy to allow traffic only from a different namespace, based on NamespaceSelector',
    policies: [['x/allow-client-a-via-ns-selector', ingress(A, { from: [{ namespaceSelector: name('y') }] })]],
    probe: 'TCP 80',
    except: ONLY_Y_TO_XA,
  },
  {
    spec: 'should enforce policy based on PodSelector with MatchExpressions',
    policies: [['x/x-a-allows-x-b', ingress(A, { from: [{ podSelector: { matchExpressions: [{ key: 'pod', operator: 'In', values: ['b'] }] } }] })]],
    probe: 'TCP 80',
    except: ONLY_XB_TO_XA,
  },
  {
    spec: 'should enforce policy based on NamespaceSelector with MatchExpressions',
    policies: [['x/allow-ns-y-match-selector', ingress(A, { from: [{ namespaceSelector: { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['y'] }] } }] })]],
    probe: 'TCP 80',
    except: ONLY_Y_TO_XA,
  },
  {
    spec: 'should enforce policy based on PodSelector or NamespaceSelector',
    policies: [['x/allow-ns-y-match-selector', ingress(A, { from: [{ namespaceSelector: notIn('x') }, { podSelector: labelled('b') }] })]],
    probe: 'TCP 80',
    except: [['x/c', 'x/a', 'denied']],
  },
  {
    spec: 'should enforce policy based on PodSelector and NamespaceSelector',
    policies: [['x/allow-ns-y-podselector-and-nsselector', ingress(A, { from: [{ namespaceSelector: notIn('x'), podSelector: labelled('b') }] })]],
    probe: 'TCP 80',
    except: [['*', 'x/a', 'denied'], ['y/b', 'x/a', 'allowed'], ['z/b', 'x/a', 'allowed']],
  },
  {
    spec: 'should enforce policy based on Multiple PodSelectors and NamespaceSelectors',
    policies: [['x/allow-ns-y-z-pod-b-c', ingress(A, { from: [{ namespaceSelector: notIn('x'), podSelector: { matchExpressions: [{ key: 'pod', operator: 'In', values: ['b', 'c'] }] } }] })]],
    probe: 'TCP 80',
    except: [['x/*', 'x/a', 'denied'], ['y/a', 'x/a', 'denied'], ['z/a', 'x/a', 'denied']],
  },
  {
    spec: 'should enforce policy based on any PodSelectors',
    policies: [['x/allow-ns-x-pod-b-c', ingress(A, { from: [{ podSelector: labelled('b') }, { podSelector: labelled('c') }] })]],
    probe: 'TCP 80',
    except: [...ONLY_XB_TO_XA, ['x/c', 'x/a', 'allowed']],
  },
  ...(['TCP', 'UDP', 'SCTP'] as const).flatMap((protocol): E2eCase[] => [
    {
      spec: 'should enforce policy to allow traffic only from a pod in a different namespace based on PodSelector and NamespaceSelector',
      policies: [['x/allow-ns-y-pod-a-via-namespace-pod-selector', fromYA]],
      probe: `${protocol} 80`,
      except: ONLY_YA_TO_XA,
    },
    { spec: 'should enforce policy based on Ports', policies: [['x/allow-ingress-on-port-81-ns-x', fromY(protocol, 81)]], probe: `${protocol} 81`, except: ONLY_Y_TO_XA },
  ]),
  ...(['UDP', 'SCTP'] as const).map((protocol): E2eCase => (
    { spec: "should support a 'default-deny-ingress' policy", policies: [['x/deny-all', ingress({})]], probe: `${protocol} 80`, except: [['*', 'x/*', 'denied']] }
  )),
  ...([[81, 'port 81', ONLY_Y_TO_XA], [80, 'port 80', [['*', 'x/a', 'denied']]]] as const).map(([port, step, except]): E2eCase => ({
    spec: 'should enforce multiple, stacked policies with overlapping podSelectors',
    step,
    policies: [['x/allow-client-a-via-ns-selector', fromY('TCP', 81)]],
    probe: `TCP ${port}`,
    otherPorts: [80, 81],
    except,
  })),
  {
    spec: 'should enforce multiple, stacked policies with overlapping podSelectors',
    step: 'port 80, with a policy to unblock it',
    policies: [['x/allow-client-a-via-ns-selector', fromY('TCP', 81)], ['x/allow-client-a-via-ns-selector-80', fromY('TCP', 80)]],
    probe: 'TCP 80',
    otherPorts: [81],
    except: ONLY_Y_TO_XA,
  },
  ...([80, 81] as const).map((port): E2eCase => (
    { spec: 'should support allow-all policy', step: `port ${port}`, policies: [['x/allow-all', ingress({ matchLabels: {} }, {})]], probe: `TCP ${port}`, otherPorts: [80, 81] }
  )),
  ...([[81, []], [80, [['*', 'x/*', 'denied']]]] as const).map(([port, except]): E2eCase => ({
    spec: 'should allow ingress access on one named port',
    step: `port ${port}`,
    policies: [['x/allow-all', ingress({ matchLabels: {} }, { ports: [{ port: 'serve-81-tcp' }] })]],
    probe: `TCP ${port}`,
    otherPorts: [80, 81],
    except,
  })),
  ...([[80, ONLY_Y_TO_XA], [81, [['*', 'x/a', 'denied']]]] as const).map(([port, except]): E2eCase => ({
    spec: 'should allow ingress access from namespace on one named port',
    step: `port ${port}`,
    policies: [['x/allow-client-a-via-ns-selector-80', ingress(A, { from: [{ namespaceSelector: name('y') }], ports: [{ port: 'serve-80-tcp', protocol: 'TCP' }] })]],
    probe: `TCP ${port}`,
    otherPorts: [80, 81],
    except,
  })),
  ...([[80, []], [81, [['x/*', '*', 'denied']]]] as const).map(([port, except]): E2eCase => ({
    spec: 'should allow egress access on one named port',
    step: `port ${port}`,
    policies: [['x/allow-egress', egress({ matchLabels: {} }, { ports: [{ port: 'serve-80-tcp' }] })]],
    probe: `TCP ${port}`,
    otherPorts: [80, 81],
    except,
  })),
  {
    spec: 'should not allow all ports if it cannot limit to the requested port',
    policies: [['x/allow-ingress-on-nonexistent-port', ingress(A, { ports: [{ port: 'no-such-port', protocol: 'TCP' }] })]],
    probe: 'TCP 80',
    except: [['*', 'x/a', 'denied']],
  },
  { spec: 'should enforce updated policy', step: 'allow all', policies: [['x/allow-all-mutate-to-deny-all', ingress({}, {})]], probe: 'TCP 81' },
  { spec: 'should enforce updated policy', step: 'deny all', policies: [['x/allow-all-mutate-to-deny-all', ingress({})]], probe: 'TCP 81', except: [['*', 'x/*', 'denied']] },
  ...([undefined, { y: { ns2: 'updated' } }] as const).map((relabelled): E2eCase => ({
    spec: 'should allow ingress access from updated namespace',
    step: relabelled ? 'with the label' : 'without the label',
    policies: [['x/allow-client-a-via-ns-selector', ingress(A, { from: [{ namespaceSelector: { matchLabels: { ns2: 'updated' } } }] })]],
    probe: 'TCP 80',
    except: [['*', 'x/a', 'denied'], ...relabelled ? [['y/*', 'x/a', 'allowed'] as const] : []],
    relabelled,
  })),
  ...([undefined, { 'x/b': { pod2: 'updated' } }] as const).map((relabelled): E2eCase => ({
    spec: 'should allow ingress access from updated pod',
    step: relabelled ? 'with the label' : 'without the label',
    policies: [['x/allow-client-a-via-pod-selector', ingress(A, { from: [{ podSelector: { matchLabels: { pod: 'b', pod2: 'updated' } } }] })]],
    probe: 'TCP 80',
    except: [['*', 'x/a', 'denied'], ...relabelled ? [['x/b', 'x/a', 'allowed'] as const] : []],
    relabelled,
  })),
  {
    spec: 'should deny ingress from pods on other namespaces',
    policies: [['x/deny-empty-policy', ingress({}, { from: [{ podSelector: { matchLabels: {} } }] })]],
    probe: 'TCP 80',
    except: [['y/*', 'x/*', 'denied'], ['z/*', 'x/*', 'denied']],
  },
  ...([undefined, { 'x/a': { target: 'isolated' } }] as const).map((relabelled): E2eCase => ({
    spec: 'should deny ingress access to updated pod',
    step: relabelled ? 'with the label' : 'without the label',
    policies: [['x/deny-ingress-via-label-selector', ingress({ matchLabels: { target: 'isolated' } })]],
    probe: 'TCP 80',
    except: relabelled ? [['*', 'x/a', 'denied']] : [],
    relabelled,
  })),
  { spec: 'should deny egress from pods based on PodSelector', policies: [['x/deny-egress-pod-a', egress(A)]], probe: 'TCP 80', except: [['x/a', '*', 'denied']] },
  { spec: 'should deny egress from all pods in a namespace', policies: [['x/deny-egress-ns-x', egress({})]], probe: 'TCP 80', except: [['x/*', '*', 'denied']] },
  ...([
    [80, [['*', 'x/a', 'denied'], ['x/b', 'x/a', 'allowed']]],
    [81, [['*', 'x/a', 'denied'], ['x/a', '*', 'denied'], ['x/b', 'x/a', 'allowed']]],
  ] as const).map(([port, except]): E2eCase => ({
    spec: 'should work with Ingress, Egress specified together',
    step: `port ${port}`,
    policies: [['x/allow-client-a-via-pod-selector', {
      podSelector: A, policyTypes: ['Egress', 'Ingress'], ingress: [{ from: [{ podSelector: labelled('b') }] }], egress: [{ ports: [{ port: 80 }] }],
    }]],
    probe: `TCP ${port}`,
    otherPorts: [80, 81],
    except,
  })),
  {
    spec: 'should support denying of egress traffic on the client side (even if the server explicitly allows this traffic)',
    policies: [
      ['x/allow-to-ns-y-pod-a', egress(A, { to: [{ namespaceSelector: name('y'), podSelector: A }] })],
      ['y/allow-from-xa-on-ya-match-selector', ingress(A, { from: [{ namespaceSelector: name('x'), podSelector: A }] })],
      ['y/allow-from-xa-on-yb-match-selector', ingress(labelled('b'), { from: [{ namespaceSelector: name('x'), podSelector: A }] })],
    ],
    probe: 'TCP 80',
    except: [['x/a', '*', 'denied'], ['*', 'y/a', 'denied'], ['x/a', 'y/a', 'allowed'], ['*', 'y/b', 'denied']],
  },
  {
    spec: 'should enforce egress policy allowing traffic to a server in a different namespace based on PodSelector and NamespaceSelector',
    policies: [['x/allow-to-ns-y-pod-a', egress(A, { to: [{ namespaceSelector: name('y'), podSelector: A }] })]],
    probe: 'TCP 80',
    except: ONLY_XA_TO_YA,
  },
  ...([['TCP 80', []], ['UDP 80', [['*', 'x/a', 'denied']]]] as const).map(([probe, except]): E2eCase => ({
    spec: 'should enforce ingress policy allowing any port traffic to a server on a specific protocol',
    step: probe,
    policies: [['x/allow-ingress-by-proto', ingress(A, { ports: [{ protocol: 'TCP' }] })]],
    probe,
    except,
  })),
  ...(['ingress', 'egress'] as const).flatMap((direction): E2eCase[] => {
    const [rules, cut] = direction === 'ingress' ? [ingress, ['*', 'x/*', 'denied'] as const] : [egress, ['x/*', '*', 'denied'] as const];
    const only80 = [`x/allow-${direction}-port-80`, rules({ matchLabels: {} }, { ports: [{ port: 80 }] })] as const;
    const spec = `should enforce multiple ${direction} policies with ${direction} allow-all policy taking precedence`;
    return [
      { spec, step: 'one policy', policies: [only80], probe: 'TCP 81', except: [cut] },
      { spec, step: 'both policies', policies: [only80, [`x/allow-${direction}`, rules({ matchLabels: {} }, {})]], probe: 'TCP 81' },
    ];
  }),
  {
    spec: 'should stop enforcing policies after they are deleted',
    step: 'before',
    policies: [['x/deny-all', DENY_ALL]],
    probe: 'TCP 80',
    except: [['x/*', '*', 'denied'], ['*', 'x/*', 'denied']],
  },
  { spec: 'should stop enforcing policies after they are deleted', step: 'after', policies: [], probe: 'TCP 80' },
  // The specs about blocks take the address that a running pod has; manifests do not tell it, so all that depends on it is unknown.
  {
    spec: 'should allow egress access to server in CIDR block',
    policies: [['x/allow-client-a-via-cidr-egress-rule', egress(A, { to: [{ ipBlock: { cidr: '10.244.1.7/32' } }] })]],
    probe: 'TCP 80',
    except: [['x/a', '*', 'unknown']],
  },
  {
    spec: 'should enforce except clause while egress access to server in CIDR block',
    policies: [['x/allow-client-a-via-cidr-egress-rule', egress(A, { to: [{ ipBlock: { cidr: '0.0.0.0/4', except: ['10.244.0.7/32'] } }] })]],
    probe: 'TCP 80',
    except: [['x/a', '*', 'unknown']],
  },
  {
    spec: 'should ensure an IP overlapping both IPBlock.CIDR and IPBlock.Except is allowed',
    policies: [['x/allow-client-a-via-cidr-egress-rule', egress(A, { to: [{ ipBlock: { cidr: '0.0.0.0/4', except: ['10.244.0.7/32'] } }, { ipBlock: { cidr: '10.244.0.7/32' } }] })]],
    probe: 'TCP 80',
    except: [['x/a', '*', 'unknown']],
  },
  {
    spec: 'should enforce policies to check ingress and egress policies can be controlled independently based on PodSelector',
    step: 'egress',
    policies: [['x/allow-egress-for-target', egress(A, {})]],
    probe: 'TCP 80',
  },
  {
    spec: 'should enforce policies to check ingress and egress policies can be controlled independently based on PodSelector',
    step: 'both',
    policies: [['x/allow-egress-for-target', egress(A, {})], ['x/deny-ingress-via-label-selector', ingress(A)]],
    probe: 'TCP 80',
    except: [['*', 'x/a', 'denied']],
  },
  {
    spec: "should not mistakenly treat 'protocol: SCTP' as 'protocol: TCP', even if the plugin doesn't support SCTP",
    policies: [['x/deny-ingress', ingress({})], ['x/allow-only-sctp-ingress-on-port-81', ingress(A, { ports: [{ port: 81, protocol: 'SCTP' }] })]],
    probe: 'TCP 81',
    except: [['*', 'x/*', 'denied']],
  },
  {
    spec: "should properly isolate pods that are selected by a policy allowing SCTP, even if the plugin doesn't support SCTP",
    policies: [['x/allow-only-sctp-ingress-on-port-80', ingress(A, { ports: [{ port: 80, protocol: 'SCTP' }] })]],
    probe: 'TCP 81',
    except: [['*', 'x/a', 'denied']],
  },
  {
    spec: 'should not allow access by TCP when a policy specifies only UDP',
    policies: [['x/allow-only-udp-ingress-on-port-81', ingress(A, { ports: [{ port: 81, protocol: 'UDP' }] })]],
    probe: 'TCP 81',
    except: [['*', 'x/a', 'denied']],
  },
  {
    spec: 'should enforce policy to allow traffic based on NamespaceSelector with MatchLabels using default ns label',
    policies: [['x/allow-client-a-via-ns-selector-for-immutable-ns-label', ingress(A, { from: [{ namespaceSelector: name('y') }] })]],
    probe: 'TCP 80',
    except: ONLY_Y_TO_XA,
  },
  {
    spec: 'should enforce policy based on NamespaceSelector with MatchExpressions using default ns label',
    policies: [['x/allow-ns-y-match-selector-for-immutable-ns-label', egress(A, { to: [{ namespaceSelector: notIn('y') }] })]],
    probe: 'TCP 80',
    except: [['x/a', 'y/*', 'denied']],
  },
];
