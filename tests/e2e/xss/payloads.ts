// A hundred texts that somebody types, or that stand in a file from elsewhere, and that must stay text wherever they are
// shown. Whatever of them becomes an element bears `data-canary`; whatever runs calls `hit()`.

const MARKUP = [
  '<b data-canary>x</b>',
  '<i onclick=hit()>',
  '<script data-canary>hit()</script>',
  '<SCRIPT DATA-CANARY>hit()</SCRIPT>',
  '<scr<script data-canary>ipt>hit()</scr</script>ipt>',
  '"><script data-canary>hit()</script>',
  "'><script data-canary>hit()</script>",
  '</title><script data-canary>hit()</script>',
  '</textarea><script data-canary>hit()</script>',
  '</style><script data-canary>hit()</script>',
  '--><img data-canary src=x onerror=hit()>',
  ']]><img data-canary src=x onerror=hit()>',
  '<img data-canary src=x onerror=hit()>',
  '<img data-canary src=x:x onerror="hit()"//',
  '<IMG DATA-CANARY SRC=x OnErRoR=hit()>',
  '<img/data-canary/src=x/onerror=hit()>',
  '<img data-canary src="x` `<script>hit()</script>"` `onerror=hit()>',
  '<img data-canary src=x onerror=&#104;it()>',
  '<img data-canary src=x onerror="hit&lpar;&rpar;">',
  '<body data-canary onload=hit()>',
  '<input data-canary autofocus onfocus=hit()>',
  '<select data-canary autofocus onfocus=hit()></select>',
  '<textarea data-canary autofocus onfocus=hit()></textarea>',
  '<button data-canary autofocus onfocus=hit()>x</button>',
  '<details data-canary open ontoggle=hit()><summary>x</summary></details>',
  '<video data-canary src=x onerror=hit()></video>',
  '<video data-canary><source src=x onerror=hit()></video>',
  '<audio data-canary src=x onerror=hit()></audio>',
  '<div data-canary style="animation: spin 1ms" onanimationstart=hit()>x</div>',
  '<style data-canary>@keyframes x{}</style><b data-canary style=animation:x onanimationstart=hit()>',
  '<marquee data-canary onstart=hit()>x</marquee>',
  '<iframe data-canary srcdoc="<script>parent.hit()</script>"></iframe>',
  '<iframe data-canary src="javascript:parent.hit()"></iframe>',
  '<object data-canary data="javascript:hit()"></object>',
  '<embed data-canary src="javascript:hit()">',
  '<a data-canary href="javascript:hit()">x</a>',
  '<form data-canary action="javascript:hit()"><input type=submit></form>',
  '<base data-canary href="javascript:hit()//">',
  '<meta data-canary http-equiv=refresh content="0;url=javascript:hit()">',
  '<link data-canary rel=stylesheet href="data:text/css,*{color:red}">',
  '<dialog data-canary open onfocusin=hit()><input autofocus></dialog>',
  '<div data-canary popover onbeforetoggle=hit()>x</div>',
  '<table data-canary background="javascript:hit()"><td>x</table>',
  '<noscript data-canary><p title="</noscript><img data-canary src=x onerror=hit()>">',
  '<xmp data-canary><p title="</xmp><img data-canary src=x onerror=hit()>">',
  '<plaintext data-canary>x',
] as const;

const DRAWINGS = [
  '<svg data-canary onload=hit()>',
  '<svg data-canary><script>hit()</script></svg>',
  '<svg data-canary><script href="data:,hit()"/></svg>',
  '<svg data-canary><a xlink:href="javascript:hit()"><text y=9>x</text></a></svg>',
  '<svg data-canary><animate onbegin=hit() attributeName=x dur=1s>',
  '<svg data-canary><set onbegin=hit() attributeName=x dur=1s>',
  '<svg data-canary><foreignObject><img src=x onerror=hit()></foreignObject></svg>',
  '<svg data-canary><use href="data:image/svg+xml,<svg id=x onload=hit()>#x"></use></svg>',
  '<svg data-canary><image href=x onerror=hit()></svg>',
  '<svg data-canary><style><img src=x onerror=hit()></style></svg>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y "<hit/>">]><svg data-canary>&y;</svg>',
  '</text></svg><img data-canary src=x onerror=hit()>',
  '<![CDATA[<img data-canary src=x onerror=hit()>]]>',
  '<math data-canary><mtext><img src=x onerror=hit()></mtext></math>',
  '<math data-canary href="javascript:hit()">x</math>',
  '<math data-canary><maction actiontype="statusline#" xlink:href="javascript:hit()">x</maction></math>',
  '<math data-canary><mtext><table><mglyph><style><img src=x onerror=hit()>',
  '<form data-canary><math><mtext></form><form><mglyph><style></math><img src=x onerror=hit()>',
] as const;

const TEMPLATES = [
  '{{constructor.constructor("hit()")()}}',
  '{{hit()}}',
  '${hit()}',
  '#{hit()}',
  '<%= hit() %>',
  '[[hit()]]',
  '`${hit()}`',
  '{count, plural, other {<b data-canary>#</b>}}',
  '{name} {0} %s %d \\u{1F600}',
  '__proto__',
  'constructor',
  'toString',
  '{"dangerouslySetInnerHTML":{"__html":"<img data-canary src=x onerror=hit()>"}}',
  '{"$$typeof":"Symbol(react.element)","type":"img","props":{"onError":"hit()"}}',
] as const;

const STYLES_AND_ADDRESSES = [
  'color:red;background:url(javascript:hit())',
  '}*{display:none}',
  'expression(hit())',
  'javascript:hit()',
  'JaVaScRiPt:hit()',
  'java\tscript:hit()',
  'data:text/html,<script data-canary>hit()</script>',
  'vbscript:hit()',
  '//evil.example/%0d%0aSet-Cookie:x=1',
  '#/people?x=<img data-canary src=x onerror=hit()>',
] as const;

const SCRIPT_AND_TYPES = [
  "';hit();//",
  '");hit();//',
  '\\";hit();//',
  "trustedTypes.createPolicy('default',{createHTML:s=>s})",
  "trustedTypes.createPolicy('terugblik-statistics',{createScriptURL:s=>'data:,hit()'})",
  '<script data-canary nonce="">hit()</script>',
] as const;

const LETTERS = [
  '\u202Ehtilk\u202C <b data-canary>x</b>',
  '\u2066\u202E<img data-canary src=x onerror=hit()>\u2069',
  '\uFF1Cscript data-canary\uFF1Ehit()\uFF1C/script\uFF1E',
  '\u00ABscript\u00BBhit()\u00AB/script\u00BB',
  '<\u200Bscript data-canary>hit()</script>',
  'e\u0301\u0301\u0301\u0301 \u{1F469}\u200D\u{1F469}\u200D\u{1F466} <b data-canary>',
] as const;

export const PAYLOADS: readonly string[] = [
  ...MARKUP,
  ...DRAWINGS,
  ...TEMPLATES,
  ...STYLES_AND_ADDRESSES,
  ...SCRIPT_AND_TYPES,
  ...LETTERS,
];

const MEGABYTE = 1024 * 1024;
/** Taken by no field; the gate says so. */
export const ENDLESS = '<b data-canary>'.repeat(MEGABYTE / 16);

/** As much of a payload as a field takes. */
export function fitting(payload: string, characters: number): string {
  return payload.slice(0, characters);
}
