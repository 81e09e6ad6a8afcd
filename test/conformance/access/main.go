// Access answers authorization questions with the API server's own RBAC authorizer.
//
//	access            one JSON case a line on standard input, one JSON line of answers on standard output
//	access -defaults  the roles and bindings that an API server makes for itself, one JSON manifest a line
//
// Before the first answer stands a line that names the version of Kubernetes. A case is
//
//	{"defaults": bool, "objects": [manifest, …], "questions": [question, …]}
//
// and its answer a text with one letter a question: y if it is allowed, n if not. A question has the fields user, groups, verb,
// apiGroup, resource, subresource, name, namespace and nonResourceURL. The groups that authentication gives to every user are
// added: those of a service account, system:authenticated, or system:unauthenticated for system:anonymous.
//
// ClusterRoles with an aggregationRule are filled in as the controller fills them, until nothing changes.
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"sort"
	"strings"

	rbacv1 "k8s.io/api/rbac/v1"
	"k8s.io/apimachinery/pkg/api/equality"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/labels"
	"k8s.io/apiserver/pkg/authentication/serviceaccount"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	rbacdefaults "k8s.io/kubernetes/pkg/apis/rbac/v1"
	"k8s.io/kubernetes/pkg/registry/rbac/validation"
	"k8s.io/kubernetes/plugin/pkg/auth/authorizer/rbac"
	"k8s.io/kubernetes/plugin/pkg/auth/authorizer/rbac/bootstrappolicy"
)

const longestLine = 64 << 20

type question struct {
	User           string   `json:"user"`
	Groups         []string `json:"groups"`
	Verb           string   `json:"verb"`
	APIGroup       string   `json:"apiGroup"`
	Resource       string   `json:"resource"`
	Subresource    string   `json:"subresource"`
	Name           string   `json:"name"`
	Namespace      string   `json:"namespace"`
	NonResourceURL string   `json:"nonResourceURL"`
}

type testCase struct {
	Defaults  bool              `json:"defaults"`
	Objects   []json.RawMessage `json:"objects"`
	Questions []question        `json:"questions"`
}

type answer struct {
	Allowed string `json:"allowed"`
	Error   string `json:"error,omitempty"`
}

// policy is what the authorizer resolves from.
type policy struct {
	roles               []*rbacv1.Role
	roleBindings        []*rbacv1.RoleBinding
	clusterRoles        []*rbacv1.ClusterRole
	clusterRoleBindings []*rbacv1.ClusterRoleBinding
}

func main() {
	printDefaults := flag.Bool("defaults", false, "print the default roles and bindings")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	write := func(line any) {
		if err := errors.Join(encoder.Encode(line), out.Flush()); err != nil {
			fail(err)
		}
	}
	if *printDefaults {
		defaults := defaultPolicy()
		defaults.visit(func(object any) { write(object) })
		return
	}
	write(map[string]string{"kubernetes": versionOf("k8s.io/kubernetes")})
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, longestLine)
	for in.Scan() {
		write(judge(in.Bytes()))
	}
	if err := in.Err(); err != nil {
		fail(err)
	}
}

func judge(line []byte) answer {
	var c testCase
	if err := strictly(line, &c); err != nil {
		return answer{Error: err.Error()}
	}
	var p policy
	if c.Defaults {
		p = defaultPolicy()
	}
	for _, raw := range c.Objects {
		if err := p.add(raw); err != nil {
			return answer{Error: err.Error()}
		}
	}
	if err := aggregate(p.clusterRoles); err != nil {
		return answer{Error: err.Error()}
	}
	_, static := validation.NewTestRuleResolver(p.roles, p.roleBindings, p.clusterRoles, p.clusterRoleBindings)
	authorizer := rbac.New(static, static, static, static)
	allowed := make([]byte, len(c.Questions))
	for i, q := range c.Questions {
		allowed[i] = ask(authorizer, q)
	}
	return answer{Allowed: string(allowed)}
}

func ask(a *rbac.RBACAuthorizer, q question) byte {
	// Why something is denied is an error to the authorizer, a missing role for instance; the decision stands all the same.
	decision, _, _ := a.Authorize(context.Background(), q.attributes())
	if decision == authorizer.DecisionAllow {
		return 'y'
	}
	return 'n'
}

func (q question) attributes() authorizer.Attributes {
	record := authorizer.AttributesRecord{User: &user.DefaultInfo{Name: q.User, Groups: q.allGroups()}, Verb: q.Verb}
	if q.NonResourceURL != "" {
		// The API server reads a namespace from the paths of resources only.
		record.Path = q.NonResourceURL
		return record
	}
	record.ResourceRequest = true
	record.APIGroup, record.APIVersion = q.APIGroup, "*"
	record.Resource, record.Subresource = q.Resource, q.Subresource
	record.Namespace, record.Name = q.Namespace, q.Name
	return record
}

func (q question) allGroups() []string {
	groups := append([]string{}, q.Groups...)
	if rest, is := strings.CutPrefix(q.User, serviceaccount.ServiceAccountUsernamePrefix); is {
		namespace, _, _ := strings.Cut(rest, serviceaccount.ServiceAccountUsernameSeparator)
		groups = append(groups, serviceaccount.MakeGroupNames(namespace)...)
	}
	if q.User == user.Anonymous {
		return append(groups, user.AllUnauthenticated)
	}
	return append(groups, user.AllAuthenticated)
}

// aggregate does what the controller does, for each role until none changes: the rules written on an aggregating role are
// dropped; for each selector follow the rules of the other roles that it selects, by name, each rule once.
func aggregate(roles []*rbacv1.ClusterRole) error {
	byName := append([]*rbacv1.ClusterRole{}, roles...)
	sort.SliceStable(byName, func(i, j int) bool { return byName[i].Name < byName[j].Name })
	for _, role := range byName {
		if role.AggregationRule != nil {
			role.Rules = nil
		}
	}
	for changed := true; changed; {
		changed = false
		for _, role := range byName {
			if role.AggregationRule == nil {
				continue
			}
			rules, err := aggregated(role, byName)
			if err != nil {
				return err
			}
			if len(rules) != len(role.Rules) {
				role.Rules, changed = rules, true
			}
		}
	}
	return nil
}

func aggregated(role *rbacv1.ClusterRole, all []*rbacv1.ClusterRole) ([]rbacv1.PolicyRule, error) {
	var rules []rbacv1.PolicyRule
	for i := range role.AggregationRule.ClusterRoleSelectors {
		selector, err := metav1.LabelSelectorAsSelector(&role.AggregationRule.ClusterRoleSelectors[i])
		if err != nil {
			return nil, err
		}
		for _, other := range all {
			if other.Name != role.Name && selector.Matches(labels.Set(other.Labels)) {
				rules = appendNew(rules, other.Rules)
			}
		}
	}
	return rules, nil
}

func appendNew(rules, more []rbacv1.PolicyRule) []rbacv1.PolicyRule {
next:
	for _, rule := range more {
		for _, known := range rules {
			if equality.Semantic.DeepEqual(known, rule) {
				continue next
			}
		}
		rules = append(rules, rule)
	}
	return rules
}

func defaultPolicy() policy {
	var p policy
	for _, roles := range [][]rbacv1.ClusterRole{bootstrappolicy.ClusterRoles(), bootstrappolicy.ControllerRoles()} {
		for i := range roles {
			p.clusterRoles = append(p.clusterRoles, roles[i].DeepCopy())
		}
	}
	for _, bindings := range [][]rbacv1.ClusterRoleBinding{bootstrappolicy.ClusterRoleBindings(), bootstrappolicy.ControllerRoleBindings()} {
		for i := range bindings {
			p.clusterRoleBindings = append(p.clusterRoleBindings, bindings[i].DeepCopy())
		}
	}
	for namespace, roles := range bootstrappolicy.NamespaceRoles() {
		for i := range roles {
			roles[i].Namespace = namespace
			p.roles = append(p.roles, roles[i].DeepCopy())
		}
	}
	for namespace, bindings := range bootstrappolicy.NamespaceRoleBindings() {
		for i := range bindings {
			bindings[i].Namespace = namespace
			p.roleBindings = append(p.roleBindings, bindings[i].DeepCopy())
		}
	}
	p.sort()
	return p
}

// sort undoes the order of Go's maps.
func (p *policy) sort() {
	sort.Slice(p.roles, func(i, j int) bool { return key(p.roles[i]) < key(p.roles[j]) })
	sort.Slice(p.roleBindings, func(i, j int) bool { return key(p.roleBindings[i]) < key(p.roleBindings[j]) })
}

func key(object metav1.Object) string {
	return object.GetNamespace() + "/" + object.GetName()
}

func (p *policy) visit(see func(object any)) {
	for _, each := range p.clusterRoles {
		each.Kind = "ClusterRole"
		see(each)
	}
	for _, each := range p.clusterRoleBindings {
		each.Kind = "ClusterRoleBinding"
		see(each)
	}
	for _, each := range p.roles {
		each.Kind = "Role"
		see(each)
	}
	for _, each := range p.roleBindings {
		each.Kind = "RoleBinding"
		see(each)
	}
}

// add takes an object with the defaults that the API server sets.
func (p *policy) add(raw []byte) error {
	var probe metav1.TypeMeta
	if err := json.Unmarshal(raw, &probe); err != nil {
		return err
	}
	switch probe.Kind {
	case "Role":
		role := &rbacv1.Role{}
		p.roles = append(p.roles, role)
		return strictly(raw, role)
	case "ClusterRole":
		role := &rbacv1.ClusterRole{}
		p.clusterRoles = append(p.clusterRoles, role)
		return strictly(raw, role)
	case "RoleBinding":
		binding := &rbacv1.RoleBinding{}
		err := strictly(raw, binding)
		rbacdefaults.SetObjectDefaults_RoleBinding(binding)
		p.roleBindings = append(p.roleBindings, binding)
		return err
	case "ClusterRoleBinding":
		binding := &rbacv1.ClusterRoleBinding{}
		err := strictly(raw, binding)
		rbacdefaults.SetObjectDefaults_ClusterRoleBinding(binding)
		p.clusterRoleBindings = append(p.clusterRoleBindings, binding)
		return err
	}
	return fmt.Errorf("the kind is %q, expected one of rbac.authorization.k8s.io", probe.Kind)
}

func strictly(raw []byte, value any) error {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	return decoder.Decode(value)
}

func versionOf(module string) string {
	build, _ := debug.ReadBuildInfo()
	for _, dependency := range build.Deps {
		if dependency.Path == module {
			return dependency.Version
		}
	}
	return "unknown"
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "access:", err)
	os.Exit(1)
}
