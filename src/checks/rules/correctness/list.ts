import type { Rule } from '../../rule';
import { guardedPolicyBinding } from './guarded-policy-binding';
import { matchingSelector } from './matching-selector';
import { noDanglingIngress } from './no-dangling-ingress';
import { noDanglingRoute } from './no-dangling-route';
import { noDanglingService } from './no-dangling-service';
import { noDanglingServiceMonitor } from './no-dangling-service-monitor';
import { noDashboard } from './no-dashboard';
import { noDuplicateEnv } from './no-duplicate-env';
import { noNakedPod } from './no-naked-pod';
import { noRemovedApi } from './no-removed-api';
import { noTiller } from './no-tiller';
import { requiredAnnotations } from './required-annotations';
import { requiredLabels } from './required-labels';
import { statefulSetService } from './stateful-set-service';
import { supportedVersion } from './supported-version';
import { uniqueObjectName } from './unique-object-name';
import { validLabels } from './valid-labels';
import { validName } from './valid-name';
import { validPortNames } from './valid-port-names';
import { validPortNumbers } from './valid-port-numbers';
import { validSchema } from './valid-schema';
import { webhookFailsClosed } from './webhook-fails-closed';

/** The rules of this room, in the order of their ids. */
export const correctness: readonly Rule[] = [
  guardedPolicyBinding,
  matchingSelector,
  noDanglingIngress,
  noDanglingRoute,
  noDanglingService,
  noDanglingServiceMonitor,
  noDashboard,
  noDuplicateEnv,
  noNakedPod,
  noRemovedApi,
  noTiller,
  requiredAnnotations,
  requiredLabels,
  statefulSetService,
  supportedVersion,
  uniqueObjectName,
  validLabels,
  validName,
  validPortNames,
  validPortNumbers,
  validSchema,
  webhookFailsClosed,
];
