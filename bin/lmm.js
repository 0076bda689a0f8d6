#!/usr/bin/env node

const { writeSync } = require('node:fs');

/** Tells that the program cannot be loaded. Its words cannot be either. */
function broken(error) {
  const { LMM_LANG, LC_ALL, LC_MESSAGES, LANG } = process.env;
  const [reason] = String(error?.code ?? error).split('\n', 1);
  // What the system refuses is no fault of the files: too many that are open, or nobody else may read them.
  const isRefused = error?.syscall !== undefined && error.code !== 'ENOENT';
  const text = /^ko/i.test(LMM_LANG || LC_ALL || LC_MESSAGES || LANG || '')
    ? isRefused
      ? `오류: 시스템이 lmm 자체의 파일을 읽지 못하게 합니다. (${reason})`
      : `오류: lmm 자체의 파일이 없거나 손상되었습니다. lmm을 다시 설치하십시오. (${reason})`
    : isRefused
      ? `error: The system does not let the files of lmm itself be read. (${reason})`
      : `error: Files of lmm itself are missing or damaged. Install lmm again. (${reason})`;
  try {
    writeSync(2, `${text}\n`);
  } finally {
    process.exit(1);
  }
}

try {
  // Node 22 and newer keep what they compiled for the next start, where the disk allows it.
  require('node:module').enableCompileCache?.();
  require('../dist/main.js').run().catch(broken);
} catch (error) {
  broken(error);
}
