import { spawn } from 'node:child_process';

/**
 * `node build/check.mjs types lint layers` runs these scripts of package.json at once, for each alone leaves most
 * processors idle; tells what each said, in their order, and fails where one did. A build may be among them once
 * registries.mjs has written all of src/ that a build writes.
 */
const scripts = process.argv.slice(2);

/** Runs a script and returns what it said and its exit code. */
function run(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], { shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('error', (error) => resolve({ said: String(error), code: 1 }));
    child.on('close', (code) => resolve({ said, code: code ?? 1 }));
  });
}

const runs = scripts.map(run);
for (const [at, script] of scripts.entries()) {
  const { said, code } = await runs[at];
  console.log(`${script}: ${code === 0 ? 'fine' : `failed (${code})`}`);
  if (said.trim() !== '') console.log(said.trimEnd());
  if (code !== 0) process.exitCode = 1;
}
