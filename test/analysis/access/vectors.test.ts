import * as fs from 'node:fs';
import { NEWEST_KUBERNETES } from '../../../src/standards/kubernetes';
import { ourAnswers } from '../../conformance/access/our-answers';
import { type Vectors, VECTORS } from '../../conformance/access/vectors';

const recorded = JSON.parse(fs.readFileSync(VECTORS, 'utf8')) as Vectors;

test('the recorded answers are those of the newest version\'s authorizer, and few of them were lost', () => {
  expect(recorded.kubernetes).toMatch(new RegExp(`^v1\\.${NEWEST_KUBERNETES}\\.`));
  expect(recorded.vectors.flatMap(each => each.questions).length).toBeGreaterThan(800);
  expect(fs.statSync(VECTORS).size).toBeLessThan(300_000);
});

test('each recorded question is answered as the authorizer does', () => {
  const differing = recorded.vectors.filter(vector => ourAnswers(vector, vector.questions) !== vector.answers);
  expect(differing).toEqual([]);
});

test('both answers are common', () => {
  const answers = recorded.vectors.map(each => each.answers).join('');
  const allowed = [...answers].filter(each => each === 'y').length;
  expect(allowed).toBeGreaterThan(answers.length / 4);
  expect(allowed).toBeLessThan(answers.length * 3 / 4);
});
