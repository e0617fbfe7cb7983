/** The operating system's code for what it refused (`ENOENT` …), for which diagnostics have words; what the error says where it has none. */
export function systemErrorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
