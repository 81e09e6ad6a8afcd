// Decodes manifests as the API server does with fieldValidation=Strict: one JSON object a line in, one answer a line out.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apimachinery/pkg/runtime"
	serializer "k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/client-go/kubernetes/scheme"
	apiregistrationv1 "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
)

type answer struct {
	// Fields that the types do not have, as the decoder words them.
	Strict []string `json:"strict,omitempty"`
	// Why the object cannot be decoded at all.
	Error string `json:"error,omitempty"`
}

func main() {
	types := scheme.Scheme
	must(apiextensionsv1.AddToScheme(types))
	must(apiregistrationv1.AddToScheme(types))
	decoder := serializer.NewSerializerWithOptions(serializer.DefaultMetaFactory, types, types, serializer.SerializerOptions{Strict: true})
	lines := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for {
		line, err := lines.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			text, failure := json.Marshal(judge(decoder, line))
			must(failure)
			out.Write(text)
			out.WriteByte('\n')
		}
		if err != nil {
			return
		}
	}
}

func judge(decoder runtime.Decoder, manifest []byte) answer {
	_, _, err := decoder.Decode(manifest, nil, nil)
	if err == nil {
		return answer{}
	}
	if strict, ok := runtime.AsStrictDecodingError(err); ok {
		found := answer{}
		for _, each := range strict.Errors() {
			found.Strict = append(found.Strict, each.Error())
		}
		return found
	}
	return answer{Error: err.Error()}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
