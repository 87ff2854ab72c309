// Renders Mermaid sources with the real mermaid in headless Chromium.
//
//   node render.mjs FOLDER CHROMIUM [PICTURES] < sources.json > results.json
//
// FOLDER holds node_modules with mermaid and playwright-core. Standard input is
// {"name": "source", ...}; the answer is {"name": {"error": "...", "texts": [...],
// "edges": n,
// "tags": [...]}, ...}: the texts that a reader sees, how many lines are drawn, and
// the HTML elements in labels that no label should have.
// With PICTURES, a folder, each diagram is also saved there as a picture, on a
// light and on a dark page.
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [folder, executablePath, pictures] = process.argv.slice(2);
const require = createRequire(join(resolve(folder), 'node_modules', 'x.js'));
const { chromium } = require('playwright-core');
const sources = JSON.parse(readFileSync(0, 'utf8'));

const profile = mkdtempSync(join(tmpdir(), 'msatopo-mermaid-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  headless: true,
  viewport: { width: 1400, height: 900 },
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const page = await context.newPage();
const results = {};
try {
  for (const theme of pictures ? ['default', 'dark'] : ['default']) {
    await page.setContent(`<body style="margin:8px;background:${theme === 'dark' ? '#0d1117' : '#fff'}"><div id="at"></div></body>`);
    await page.addScriptTag({ path: join(resolve(folder), 'node_modules/mermaid/dist/mermaid.min.js') });
    await page.evaluate((theme) => mermaid.initialize({ startOnLoad: false, theme }), theme);
    for (const [name, source] of Object.entries(sources)) {
      results[name] = await page.evaluate(async (source) => {
        const at = document.getElementById('at');
        at.innerHTML = '';
        try {
          const { svg } = await mermaid.render('drawn', source);
          at.innerHTML = svg;
        } catch (e) {
          return { error: String(e && e.message || e), texts: [], edges: 0, tags: [] };
        }
        // A node's text is split by <br>; textContent would join the lines.
        const copy = at.cloneNode(true);
        for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
        const texts = [];
        for (const el of copy.querySelectorAll('.nodeLabel, .edgeLabel .label, .cluster-label, .messageText, .noteText, .loopText, .actor-box tspan, text.actor')) {
          texts.push(...el.textContent.split('\n').map((s) => s.trim()).filter(Boolean));
        }
        return {
          error: '', texts: [...new Set(texts)],
          edges: at.querySelectorAll('.edgePaths > path, path.flowchart-link, .messageLine0, .messageLine1').length,
          tags: [...new Set([...at.querySelectorAll('foreignObject *, text *')].map((el) => el.tagName.toLowerCase()))]
            .filter((t) => !['div', 'span', 'p', 'tspan', 'br'].includes(t)),
        };
      }, source);
      if (pictures && !results[name].error) {
        await page.locator('#at svg').first().screenshot({ path: join(pictures, `${name}-${theme}.png`) });
      }
    }
  }
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
process.stdout.write(JSON.stringify(results, null, 1) + '\n');
