import * as https from 'node:https';
import { type Fields, fields, isFields, text } from '../../../src/kube/fields';

/** Longer than the API server itself takes over a request. */
const TIMEOUT = 70_000;

/** What the API server answered. */
export interface Answer {
  readonly status: number;
  /** The object of the answer; an empty one where the answer is no JSON. */
  readonly body: Fields;
}

/** A body and what it is written in. */
export interface Body {
  readonly text: string;
  readonly type: string;
}

/** How to reach an API server, and as whom. */
export interface Access {
  readonly port: number;
  /** The certificate that the server must show, or its CA's. */
  readonly certificate: string;
  readonly token: string;
}

/** A client of an API server on the loopback address. */
export class Api {
  private readonly agent: https.Agent;

  constructor(private readonly access: Access) {
    this.agent = new https.Agent({ keepAlive: true, ca: access.certificate });
  }

  /** Reads; `accept` chooses the form of the answer. */
  async get(path: string, accept?: string): Promise<Answer> {
    return this.send('GET', path, undefined, accept);
  }

  /** Creates an object, or asks a review; `?dryRun=All` stores nothing. */
  async post(path: string, body: Fields): Promise<Answer> {
    return this.send('POST', path, json(body));
  }

  /** Replaces an object. */
  async put(path: string, body: Fields): Promise<Answer> {
    return this.send('PUT', path, json(body));
  }

  /** Applies an object server-side: its YAML, as somebody wrote it. */
  async apply(path: string, yaml: string): Promise<Answer> {
    return this.send('PATCH', path, { text: yaml, type: 'application/apply-patch+yaml' });
  }

  /** Sends any request; an answer that refuses is an answer, no answer is an error. */
  async send(method: string, path: string, body?: Body, accept = 'application/json'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${this.access.token}`, accept, ...(body ? { 'content-type': body.type } : {}) };
      const request = https.request({ host: '127.0.0.1', port: this.access.port, agent: this.agent, timeout: TIMEOUT, method, path, headers }, response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: parse(Buffer.concat(chunks).toString('utf8')) }));
      });
      request.on('timeout', () => request.destroy(new Error(`${method} ${path}: no answer within ${TIMEOUT / 1000} seconds`)));
      request.on('error', reject);
      request.end(body?.text);
    });
  }

  /** Ends all connections. */
  close(): void {
    this.agent.destroy();
  }
}

/** Whether the request was granted. */
export function isDone(answer: Answer): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** What the server says of a request that it refused. */
export function messageOf(answer: Answer): string {
  return text(answer.body.message) ?? `status ${answer.status}`;
}

/** The answer's object; an error where the server refused. */
export function mustBeDone(what: string, answer: Answer): Fields {
  if (!isDone(answer)) {
    throw new Error(`${what}: ${messageOf(answer)}`);
  }
  return answer.body;
}

/** The version that the server stored an object as; another one after each change. */
export function resourceVersionOf(object: Fields): string | undefined {
  return text(fields(object.metadata).resourceVersion);
}

function json(body: Fields): Body {
  return { text: JSON.stringify(body), type: 'application/json' };
}

function parse(body: string): Fields {
  try {
    const value: unknown = JSON.parse(body);
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}
