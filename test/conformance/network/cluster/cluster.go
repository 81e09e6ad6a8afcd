// Package cluster reads what the engines are asked about: objects of a cluster, and probes.
package cluster

import (
	"encoding/json"
	"fmt"
	"net/netip"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// A Pod is a pod, or the pods of a workload, which count as one.
type Pod struct {
	Namespace string
	Labels    map[string]string
	IPs       []netip.Addr
	Ports     []corev1.ContainerPort
}

// A Cluster holds objects with the API server's defaults.
type Cluster struct {
	Namespaces map[string]map[string]string
	Pods       map[string]*Pod
	Policies   []*networkingv1.NetworkPolicy
}

// A Case is a line of input.
type Case struct {
	Objects []json.RawMessage `json:"objects"`
	Probes  []Probe           `json:"probes"`
	// PodIPs are the addresses that each pod has.
	PodIPs []string `json:"podIPs"`
}

// A Probe asks for the fate of a packet that opens a connection.
type Probe struct {
	From     End             `json:"from"`
	To       End             `json:"to"`
	Protocol corev1.Protocol `json:"protocol"`
	Port     int32           `json:"port"`
}

// An End is a pod or an address outside the cluster.
type End struct {
	Namespace string `json:"namespace"`
	Pod       string `json:"pod"`
	IP        string `json:"ip"`
}

// A Flow is a probe with its ends looked up: a nil pod is an address outside, the only one of IPs.
type Flow struct {
	From, To       *Pod
	FromIPs, ToIPs []netip.Addr
	Protocol       corev1.Protocol
	Port           int32
}

// New reads the objects of a case.
func New(c Case) (*Cluster, error) {
	cluster := &Cluster{Namespaces: map[string]map[string]string{}, Pods: map[string]*Pod{}}
	var ips []netip.Addr
	for _, text := range c.PodIPs {
		ip, err := netip.ParseAddr(text)
		if err != nil {
			return nil, err
		}
		ips = append(ips, ip)
	}
	for _, object := range c.Objects {
		if err := cluster.add(object, ips); err != nil {
			return nil, fmt.Errorf("%w: %s", err, object)
		}
	}
	return cluster, nil
}

func (c *Cluster) add(object json.RawMessage, ips []netip.Addr) error {
	var kind metav1.TypeMeta
	if err := json.Unmarshal(object, &kind); err != nil {
		return err
	}
	switch kind.Kind {
	case "Namespace":
		var ns corev1.Namespace
		err := json.Unmarshal(object, &ns)
		labels := map[string]string{}
		for key, value := range ns.Labels {
			labels[key] = value
		}
		labels[corev1.LabelMetadataName] = ns.Name
		c.Namespaces[ns.Name] = labels
		return err
	case "NetworkPolicy":
		var policy networkingv1.NetworkPolicy
		err := json.Unmarshal(object, &policy)
		setDefaults(&policy)
		c.Policies = append(c.Policies, &policy)
		return err
	case "Pod":
		var pod corev1.Pod
		err := json.Unmarshal(object, &pod)
		c.addPod(pod.ObjectMeta, corev1.PodTemplateSpec{ObjectMeta: pod.ObjectMeta, Spec: pod.Spec}, ips)
		return err
	case "Deployment":
		var workload appsv1.Deployment
		err := json.Unmarshal(object, &workload)
		c.addPod(workload.ObjectMeta, workload.Spec.Template, ips)
		return err
	case "StatefulSet":
		var workload appsv1.StatefulSet
		err := json.Unmarshal(object, &workload)
		c.addPod(workload.ObjectMeta, workload.Spec.Template, ips)
		return err
	case "CronJob":
		var workload batchv1.CronJob
		err := json.Unmarshal(object, &workload)
		c.addPod(workload.ObjectMeta, workload.Spec.JobTemplate.Spec.Template, ips)
		return err
	}
	return fmt.Errorf("kind %q, expected Namespace, NetworkPolicy or one that makes pods", kind.Kind)
}

func (c *Cluster) addPod(meta metav1.ObjectMeta, template corev1.PodTemplateSpec, ips []netip.Addr) {
	pod := &Pod{Namespace: meta.Namespace, Labels: template.Labels, IPs: ips}
	for _, container := range template.Spec.Containers {
		pod.Ports = append(pod.Ports, container.Ports...)
	}
	for _, container := range template.Spec.InitContainers {
		if container.RestartPolicy != nil && *container.RestartPolicy == corev1.ContainerRestartPolicyAlways {
			pod.Ports = append(pod.Ports, container.Ports...)
		}
	}
	c.Pods[meta.Namespace+"/"+meta.Name] = pod
}

// setDefaults does what k8s.io/kubernetes/pkg/apis/networking/v1/defaults.go does.
func setDefaults(policy *networkingv1.NetworkPolicy) {
	spec := &policy.Spec
	for i := range spec.Ingress {
		setProtocols(spec.Ingress[i].Ports)
	}
	for i := range spec.Egress {
		setProtocols(spec.Egress[i].Ports)
	}
	if len(spec.PolicyTypes) == 0 {
		spec.PolicyTypes = []networkingv1.PolicyType{networkingv1.PolicyTypeIngress}
		if len(spec.Egress) != 0 {
			spec.PolicyTypes = append(spec.PolicyTypes, networkingv1.PolicyTypeEgress)
		}
	}
}

func setProtocols(ports []networkingv1.NetworkPolicyPort) {
	for i := range ports {
		if ports[i].Protocol == nil {
			tcp := corev1.ProtocolTCP
			ports[i].Protocol = &tcp
		}
	}
}

// Flow looks up the ends of a probe.
func (c *Cluster) Flow(p Probe) (Flow, error) {
	from, fromIPs, err := c.end(p.From)
	if err != nil {
		return Flow{}, err
	}
	to, toIPs, err := c.end(p.To)
	return Flow{from, to, fromIPs, toIPs, p.Protocol, p.Port}, err
}

func (c *Cluster) end(e End) (*Pod, []netip.Addr, error) {
	if e.IP != "" {
		ip, err := netip.ParseAddr(e.IP)
		return nil, []netip.Addr{ip}, err
	}
	pod := c.Pods[e.Namespace+"/"+e.Pod]
	if pod == nil {
		return nil, nil, fmt.Errorf("no pod %s/%s", e.Namespace, e.Pod)
	}
	return pod, pod.IPs, nil
}

// PortNames returns the names that the destination's containers give to the port of a flow.
func (f Flow) PortNames() []string {
	var names []string
	if f.To == nil {
		return nil
	}
	for _, port := range f.To.Ports {
		protocol := port.Protocol
		if protocol == "" {
			protocol = corev1.ProtocolTCP
		}
		if port.Name != "" && port.ContainerPort == f.Port && protocol == f.Protocol {
			names = append(names, port.Name)
		}
	}
	return names
}
