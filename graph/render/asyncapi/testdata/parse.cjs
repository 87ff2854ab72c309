// Reads documents with the official parser: node parse.cjs FOLDER < {name: text}.
// FOLDER holds node_modules with @asyncapi/parser. Prints {name: [diagnostic]}.
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { readFileSync } = require('node:fs');

const { Parser } = createRequire(join(process.argv[2], 'x.js'))('@asyncapi/parser');
const severities = ['error', 'warning', 'information', 'hint'];

async function main() {
  const parser = new Parser();
  const out = {};
  for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, 'utf8')))) {
    const { document, diagnostics } = await parser.parse(text);
    out[name] = diagnostics.map(d => ({
      severity: severities[d.severity], code: String(d.code), message: d.message, path: d.path.join('.'),
    }));
    if (!document) out[name].push({ severity: 'error', code: 'document', message: 'there is no document', path: '' });
  }
  console.log(JSON.stringify(out));
}
main();
