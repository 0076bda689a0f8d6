/** A file that came with the program and is missing or damaged. */
export class InstallationError extends Error {
  constructor(readonly file: string) {
    super(`${file} is missing or damaged: install lmm again, or run npm run build in a checkout`);
    this.name = 'InstallationError';
  }
}
