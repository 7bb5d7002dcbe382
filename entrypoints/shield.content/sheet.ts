/** Styles of toast and overlay, kept short: they travel into every page. Sizes in px, so that no page's root size reaches in. */
export const SHEET = `
:host{all:initial!important;display:block!important}
*{box-sizing:border-box;margin:0;padding:0;border:0;min-width:0;font:inherit;color:inherit}
.layer{--cream:#fbe9cc;--edge:#7f8bb8;--ink:#f2f4fb;--soft:#c6cee6;--ring:#7cc0f0;
font:400 15px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums;color:var(--ink);color-scheme:dark;direction:ltr}
button{cursor:pointer;justify-content:center;background:none;border:1px solid #0000;border-radius:10px;min-height:36px;padding:6px 14px;font-size:14px}
h1,h2,b,button,legend,.note label{font-weight:600}
legend,.note label{display:block;margin-bottom:8px}
:focus-visible,.field:focus-within,label:focus-within{outline:2px solid var(--ring);outline-offset:2px}
h1,h2,.field input{outline:0!important}
.icon{fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
svg,.badge{flex:none}
.sr{position:absolute;clip-path:inset(50%)}
dialog{position:fixed;inset:0;width:100%;height:100%;max-width:none;max-height:none;overflow:auto;overscroll-behavior:contain;
background:linear-gradient(#151b36,#252e57 55%,#45436f 82%,#634b69)}
dialog::backdrop{background:#1b2342}
.wrap{max-width:760px;min-height:100%;margin:auto;padding:24px;display:flex;flex-direction:column}
.top,.foot,.top span,.go,.opts,.field,.wait,.row,.acts,button{display:flex;flex-wrap:wrap;align-items:center;gap:8px 12px}
.top b{margin-inline-end:auto}
.top,.sub,.help,.plan,.foot,.gate p,small{color:var(--soft)}
.sub b,.plan b,.top b,.foot button{color:var(--ink)}
.mid{flex:1;display:flex;flex-direction:column;justify-content:center;padding:28px 0}
h1{font-size:clamp(28px,5.4vw,44px);line-height:1.1;text-wrap:balance;overflow-wrap:anywhere}
h2,.sub{font-size:17px}
.go,.gate,.note,.plan{margin-top:22px}
.lg{min-height:50px;padding:8px 24px;font-size:16px;border-radius:13px}
.cream{background:var(--cream);color:#221a10}
.line,.field,.opts label,.field button{border:1px solid var(--edge)}
.line,.field{background:#232c50}
.trouble:not(:empty),.wait{margin-top:14px;padding:12px 14px;border-radius:13px;background:#161d38}
.gate{padding:20px;border:1px solid #46527f;border-radius:16px;background:#202949}
small,.help,.foot,.gate p{font-size:14px}
small,.wait b{display:block}
fieldset,.budget,.acts,.sub{margin-top:14px}
.opts label{position:relative;min-height:38px;padding:6px 14px;border-radius:10px}
.opts input{position:absolute;inset:0;opacity:0}
.opts label:has(:checked){background:#eef1fa;color:#1a2130}
.opts label:has(:checked)::before{content:"●";margin-inline-end:6px}
[hidden]{display:none!important}
circle{fill:none;stroke:#46527f;stroke-width:5}
.run{stroke:var(--cream);stroke-linecap:round;transition:stroke-dasharray 1s linear}
.note{max-width:560px}
.field{padding:6px;padding-inline-start:16px;border-radius:13px}
::placeholder{color:var(--soft);opacity:1}
.field input{flex:1 1 11em;min-height:38px;background:none}
.foot{padding-top:14px;border-top:1px solid #c6cee638}
.foot button{padding:6px 0;border:0;text-decoration:underline;text-underline-offset:4px}
.toast{--bg:#fff;--ink:#1a2130;--soft:#474f61;--rule:#e0dcd2;--edge:#827c70;--ring:#0b5a8a;--on:#fff;--tint:#e2eef6;
position:fixed;inset:auto;bottom:16px;inset-inline-end:16px;width:400px;max-width:calc(100% - 32px);padding:16px;color-scheme:light;font-size:14px;
background:var(--bg);border:1px solid var(--rule);border-radius:16px;box-shadow:0 9px 44px #0004}
.toast .row,.wait{flex-wrap:nowrap}
.toast .row{align-items:start}
.badge{display:grid;padding:10px;border-radius:10px;background:var(--tint);color:var(--ring)}
.toast p{color:var(--soft);margin-top:3px}
.toast .field{background:none}
.pri{background:var(--ring);color:var(--on)}
.sec{border-color:var(--edge)}
@media(prefers-color-scheme:dark){.toast{--bg:#1a202e;--ink:#edf0f7;--soft:#bac2d4;--rule:#2d3649;--edge:#78839c;--ring:#7cc0f0;--on:#0a1b29;--tint:#1b3347;color-scheme:dark}}
@media(max-width:520px){.lg{flex:1 1 100%}}
@media(prefers-reduced-motion:reduce){.run{transition:none}}
@media(forced-colors:active){dialog{background:Canvas}
.cream,.pri,.opts label:has(:checked){forced-color-adjust:none;background:Highlight;color:HighlightText}.run{stroke:CanvasText}}
`;
