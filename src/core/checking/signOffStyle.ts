/** The style sheet of the summary for signing off: dense enough for two sides of A4, in the reader's own colours on a screen. */
export const SIGN_OFF_STYLE = `
:root{color-scheme:light dark}
body{margin:0;font:1rem/1.45 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
h1{font-size:1.4rem;line-height:1.2}
h2{font-size:1.1rem;margin:1.2rem 0 .3rem}
p,ul{margin:.4rem 0}
.internal{border:3px solid;padding:.5rem .8rem}
section{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.15rem .5rem;border-bottom:1px solid color-mix(in srgb,currentColor 35%,transparent)}
tbody th{font-weight:400}
td:nth-child(2){white-space:nowrap}
.numeric{text-align:right;white-space:nowrap}
.signed th,.signed td{padding:.7rem .5rem}
.signed td:last-child{width:35%}
@media print{
@page{size:A4;margin:11mm 12mm}
:root{color-scheme:light}
body{font-size:8pt;line-height:1.3}
main{max-width:none;padding:0}
h1{font-size:13pt;margin:0 0 4pt}
h2{font-size:9.5pt;margin:6pt 0 2pt;break-after:avoid}
th,td{padding:.6pt 4pt}
tr,.internal,.signed{break-inside:avoid}
section{overflow:visible}
.signed th,.signed td{padding:8pt 4pt}
}
`;
