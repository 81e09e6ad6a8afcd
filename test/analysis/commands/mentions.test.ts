import { mentions } from '../../../src/analysis/commands/mentions';

test.each([
  ['a program', ['curl', '-s'], ['command[0]']],
  ['a program with its folder', ['/usr/bin/curl'], ['command[0]']],
  ['a program in each of several words', ['sh', '-c', 'curl a', 'wget b;curl c'], ['command[2]', 'command[3]']],
  ['a program in quotes', ['sh -c "curl a"'], ['command[0]']],
  ['a program in a substitution', ['A=`curl a`'], ['command[0]']],
  ['a file with its name', ['/tmp/curl.log'], []],
  ['a part of a word', ['mycurl', 'curling'], []],
  ['words that are no text', [1, null, ['curl'], { curl: 'curl' }], []],
])('%s', (_, words, paths) => {
  expect([...mentions({ path: 'command', words }, program => program === 'curl')].map(mention => mention.path)).toEqual(paths);
});
