import { holdsVariable } from '../../src/kube/variable';

test.each(['${NAME}', 'web-${env}', '${REPLICAS:=2}', '${NAME:-web}-x', '${NAME/a/b}'])('%s holds a variable', text => {
  expect(holdsVariable(text)).toBe(true);
});

test.each(['web', '$NAME', '$(NAME)', '${}', '${1}', '${ NAME }', '${NAME', '', 3, null])('%j holds none', text => {
  expect(holdsVariable(text)).toBe(false);
});
