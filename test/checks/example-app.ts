import * as kplus from 'cdk8s-plus-28';
import * as ts from 'typescript';
import type { Finding } from '../../src/findings/finding';
import { App, Findings, ImageLock } from '../../src/index';
import * as hardened from '../../src/index';

const LOCK = ImageLock.fromYaml(`apiVersion: cdk8s-hardened/v1
kind: ImageLock
images: [{ image: "registry.example/web:1.0.0@sha256:${'a'.repeat(64)}" }]
`, 'images.lock.yaml');

/** The findings about an app that an example makes; the example is a program that calls the app `app`. */
export function findingsOfExample(program: string): Finding[] {
  const body = ts.transpile(`${program}\nreturn app;`, { target: ts.ScriptTarget.ES2022 });
  const make = new Function('hardened', 'kplus', 'lock', body) as (...names: unknown[]) => App;
  const { all, waived } = Findings.of(make(hardened, kplus, LOCK));
  return [...all, ...waived];
}
