import { noDashboard } from '../../../../src/checks/rules/correctness/no-dashboard';
import { testRule } from '../../rule-bench';

testRule(noDashboard, {
  accepts: {
    'a dashboard of others': 'image: grafana/dashboard:1.0',
    'no image': '{}',
  },
  rejects: {
    'the image': ['image: kubernetesui/dashboard:v2.7.0', 'spec.containers[0].image'],
    'a part of the newer versions': ['image: docker.io/kubernetesui/dashboard-api:1.10.1', 'spec.containers[0].image'],
    'the older image': ['image: k8s.gcr.io/kubernetes-dashboard-amd64:v1.10.1', 'spec.containers[0].image'],
    'a copy in another registry': ['image: registry.example:5000/mirror/kubernetesui/dashboard:v2.7.0', 'spec.containers[0].image'],
  },
});
