/** A text that something else takes the place of: `$(VAR)`, `${VAR}`, `$VAR`, `$secret:key`, `{{ .Values.x }}`, `<password>`, `[[ x ]]`, `%x%`, `__x__`, `@x@`, `{x}`. */
const HOLE = /^(?:\$\([^)]*\)|\$\{[^}]*\}|\$[A-Za-z_]\w*(?:[-.:][A-Za-z_]\w*)*|\{\{[^\n]*\}\}|<[^\n]*>|\[\[[^\n]*\]\]|%\w+%|__\w+__|@[\w.-]+@|\{[\w.-]+\})$/;

/** Where something is put into a text: `${PREFIX}-1`, `$__file{/run/x}`, `%s`. */
const GAP = /\$[({]|\{\{|#\{|\$__\w+\{|%\(|%[sdv]/;

/** The same character all along: `xxx`, `****`, `0000`, `...`. */
const RUN = /^(.)\1*$|x{4,}|X{4,}|\*{3,}|\.{3}|0{12,}|_{4,}|-{4,}/;

/** What people write for something else to stand there. */
const WORDS = /change.?(?:me|it|this)|replace|place.?holder|your|example|sample|dummy|redacted|masked|hidden|omitted|fixme|insert|fill.?(?:in|me)|to.?be.?(?:set|filled|done)|not.?(?:set|used|needed|real|a.?secret)|goes.?here|foo.?bar|lorem|ignored?$/i;

/** Whole texts that say nothing. */
const NOTHING = new Set([
  'none', 'null', 'nil', 'undefined', 'empty', 'unset', 'unused', 'default', 'test', 'testing', 'todo', 'tbd', 'n/a', 'na', 'foo', 'bar', 'baz', 'fake', 'mock',
  'true', 'false', 'yes', 'no', 'on', 'off', 'enabled', 'disabled', 'required', 'optional', 'auto', 'automatic', 'string', 'text', 'value', 'secret', 'password',
  'passwd', 'pass', 'pwd', 'pw', 'token', 'key', 'apikey', 'api-key', 'api_key', 'credential', 'credentials', 'mypassword', 'my-password', 'my_password',
  'mysecret', 'my-secret', 'my_secret', 'mytoken', 'my-token', 'my_token', 'secretpassword', 'user', 'username', 'basic', 'bearer', 'plain',
]);

/** Whether something else takes the place of a text later, by a template, a plugin or the kubelet. */
export function isHole(value: string): boolean {
  return HOLE.test(value);
}

/** Whether a text only marks the place where a credential goes. */
export function isPlaceholder(value: string): boolean {
  return value === '' || isHole(value) || GAP.test(value) || RUN.test(value) || WORDS.test(value) || NOTHING.has(value.toLowerCase());
}
