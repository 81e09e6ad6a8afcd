// Pod-security answers, for each manifest, which Pod Security checks a pod made from it fails.
//
// One JSON manifest a line on standard input, one JSON answer a line on standard output. Before the first answer stands a line
// that names the library's version, the ids of its checks and the policy versions that each answer covers. An answer is, for
// each level, a list with one number a policy version, in that order: bit n is set when check n of the first line fails.
//
// The pod is made as a controller makes it, from the metadata and the spec that the admission plugin's own extractor finds, and
// is defaulted as the API server defaults pods before admission sees them. Which checks run, and which are overridden, is the
// library's own registry's decision.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"sort"

	appsv1 "k8s.io/api/apps/v1"
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	corev1defaults "k8s.io/kubernetes/pkg/apis/core/v1"
	"k8s.io/pod-security-admission/admission"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

// newest is the newest minor version the library has fixtures for; later ones and "latest" are judged alike.
const newest = 37

const longestLine = 16 << 20

type header struct {
	Library  string   `json:"library"`
	Checks   []string `json:"checks"`
	Versions []string `json:"versions"`
}

type answer struct {
	Baseline   []uint32 `json:"baseline,omitempty"`
	Restricted []uint32 `json:"restricted,omitempty"`
	Error      string   `json:"error,omitempty"`
}

type judge struct {
	decoder   runtime.Decoder
	extractor admission.DefaultPodSpecExtractor
	evaluator policy.Evaluator
	bits      map[string]uint32
	header    header
	versions  []api.Version
}

func main() {
	j, err := newJudge()
	if err != nil {
		fail(err)
	}
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	write := func(line any) {
		if err := errors.Join(encoder.Encode(line), out.Flush()); err != nil {
			fail(err)
		}
	}
	write(j.header)
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, longestLine)
	for in.Scan() {
		write(j.judge(in.Bytes()))
	}
	if err := in.Err(); err != nil {
		fail(err)
	}
}

func newJudge() (*judge, error) {
	scheme := runtime.NewScheme()
	err := errors.Join(corev1.AddToScheme(scheme), appsv1.AddToScheme(scheme), batchv1.AddToScheme(scheme))
	if err != nil {
		return nil, err
	}
	j := &judge{decoder: serializer.NewCodecFactory(scheme).UniversalDeserializer(), bits: map[string]uint32{}}
	checks := policy.DefaultChecks()
	sort.Slice(checks, func(a, b int) bool { return checks[a].ID < checks[b].ID })
	for i := range checks {
		j.header.Checks = append(j.header.Checks, string(checks[i].ID))
		j.bits[string(checks[i].ID)] = 1 << i
		named(&checks[i])
	}
	j.addVersions()
	j.header.Library = versionOf("k8s.io/pod-security-admission")
	j.evaluator, err = policy.NewEvaluator(checks, nil)
	return j, err
}

func (j *judge) addVersions() {
	for minor := 0; minor <= newest; minor++ {
		j.versions = append(j.versions, api.MajorMinorVersion(1, minor))
	}
	j.versions = append(j.versions, api.LatestVersion())
	for _, version := range j.versions {
		j.header.Versions = append(j.header.Versions, version.String())
	}
}

// named makes a check give its id as the reason: the registry's results name no check.
func named(check *policy.Check) {
	for i := range check.Versions {
		original := check.Versions[i].CheckPod
		check.Versions[i].CheckPod = func(metadata *metav1.ObjectMeta, spec *corev1.PodSpec) policy.CheckResult {
			result := original(metadata, spec)
			result.ForbiddenReason = string(check.ID)
			return result
		}
	}
}

func (j *judge) judge(line []byte) answer {
	object, _, err := j.decoder.Decode(line, nil, nil)
	if err != nil {
		return answer{Error: err.Error()}
	}
	metadata, spec, err := j.extractor.ExtractPodSpec(object)
	if err != nil {
		return answer{Error: err.Error()}
	}
	if spec == nil {
		return answer{Error: "no pod specification"}
	}
	pod := &corev1.Pod{ObjectMeta: *metadata, Spec: *spec}
	corev1defaults.SetObjectDefaults_Pod(pod)
	return answer{Baseline: j.failing(api.LevelBaseline, pod), Restricted: j.failing(api.LevelRestricted, pod)}
}

func (j *judge) failing(level api.Level, pod *corev1.Pod) []uint32 {
	masks := make([]uint32, len(j.versions))
	for i, version := range j.versions {
		for _, result := range j.evaluator.EvaluatePod(api.LevelVersion{Level: level, Version: version}, &pod.ObjectMeta, &pod.Spec) {
			if !result.Allowed {
				masks[i] |= j.bits[result.ForbiddenReason]
			}
		}
	}
	return masks
}

func versionOf(module string) string {
	build, _ := debug.ReadBuildInfo()
	for _, dependency := range build.Deps {
		if dependency.Path != module {
			continue
		}
		if dependency.Replace != nil {
			return dependency.Replace.Version
		}
		return dependency.Version
	}
	return "unknown"
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "pod-security:", err)
	os.Exit(1)
}
