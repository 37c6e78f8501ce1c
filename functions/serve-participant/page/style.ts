import { createHash } from 'node:crypto';

/** Large enough to touch, readable in sunlight, and nothing that a phone of ten years ago does not know. */
export const STYLE = `
body{margin:0;font:18px/1.5 sans-serif;color:#1b1b1b;background:#fff}
main,footer{max-width:34em;margin:0 auto;padding:0 1em}
header{background:#f0f0ee;border-bottom:1px solid #767676}
header p{max-width:34em;margin:0 auto;padding:.7em 1em;font-weight:bold}
h1{font-size:1.4em;line-height:1.25;margin:1em 0 .5em}
h2{font-size:1.1em;margin:1.8em 0 .4em}
p,fieldset{margin:.5em 0}
fieldset{border:1px solid #767676;padding:.5em 1em}
.when{font-size:1.25em;font-weight:bold}
.said{border-left:.4em solid #1d5c37;background:#e9f4ed;padding:.6em 1em}
.not{border-left-color:#8a4b00;background:#fdf1e0}
label{display:block;padding:.55em 0}
.gone{color:#5c5c5c}
button{font:inherit;min-height:2.7em;padding:.4em 1.2em;color:#fff;background:#1d4f91;border:2px solid #1d4f91;border-radius:.3em}
button.quiet{color:#1d4f91;background:#fff}
a{color:#1d4f91}
button:focus,a:focus,input:focus{outline:3px solid #b35900;outline-offset:2px}
footer{border-top:1px solid #767676;margin-top:2.5em;padding-top:1em;padding-bottom:2em}
`;

/** A page loads nothing, runs nothing and sends its forms nowhere else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
