import { z } from 'zod';

// The page's content security policy forbids compiling code, so the schemas must be interpreted.
// This module is the only one that imports zod: whoever parses anything has run this line first.
z.config({ jitless: true });

export { z };
