internal import EcosystemFigures
internal import WhiteSpotAnalysis

/// The style sheet of the report.
enum ReportStyle {
  static let text: String = base + states + print

  private static let base = """
    :root{color-scheme:light;--ink:\(Palette.ink);--quiet:\(Palette.quietInk);\
    --accent:\(Palette.accent);--rule:#c9c9c9;--band:\(Palette.band)}
    *{box-sizing:border-box}
    html{font-size:100%;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0;color:var(--ink);background:#fff;font:1rem/1.55 "Segoe UI",Calibri,"Noto Sans",\
    "Liberation Sans",Arial,sans-serif}
    .page{max-width:72rem;margin:0 auto;padding:0 1.25rem 3rem}
    .text,.page>header p,.page>header h1{max-width:46rem}
    h1{font-size:2rem;line-height:1.2;margin:2rem 0 .5rem}
    h2{font-size:1.5rem;line-height:1.25;margin:3rem 0 .75rem;padding-top:1rem;\
    border-top:2px solid var(--ink)}
    h3{font-size:1.2rem;margin:2.25rem 0 .5rem;background:var(--band);padding:.35rem .6rem}
    h4{font-size:1.05rem;margin:0 0 .15rem}
    p{margin:.5rem 0}
    .lead{font-size:1.2rem;line-height:1.5}
    .quiet,small{color:var(--quiet);font-size:.875rem}
    a{color:var(--accent)}
    a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,\
    [tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .skip{position:absolute;left:-9999px}
    .skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem;z-index:1}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:1rem 0}
    nav a{display:inline-block;padding:.25rem 0;min-height:1.5rem}
    .notice{border-left:6px solid #b34700;background:#fdf3ec;padding:.75rem 1.25rem;margin:1.5rem 0}
    .notice h2{border:0;margin:0;padding:0;font-size:1.2rem}
    dl.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1rem;\
    margin:1.5rem 0}
    dl.figures div{border-top:3px solid var(--accent);padding-top:.4rem;display:flex;\
    flex-direction:column-reverse;justify-content:flex-end}
    dl.figures dd{margin:0;font-size:1.9rem;line-height:1.2;font-variant-numeric:tabular-nums}
    dl.figures dt{font-size:.95rem}
    figure{margin:1.5rem 0}
    figcaption{font-size:.95rem;margin-top:.5rem;max-width:46rem}
    .scroll{overflow-x:auto}
    figure svg{display:block;max-width:100%;min-width:40rem;height:auto;margin:0 auto}
    figure svg text{font-family:"DejaVu Sans",Verdana,Arial,sans-serif}
    .upright svg{max-width:52rem}
    article{border-bottom:1px solid var(--rule);padding:1rem 0 1.1rem}
    .rank{display:inline-block;min-width:1.8rem;color:var(--quiet);font-variant-numeric:tabular-nums}
    .groups,dl.states{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.5rem .75rem;\
    margin:.6rem 0;padding:0;list-style:none;max-width:58rem}
    .groups>li,dl.states>div{display:grid;grid-column:1/-1;\
    grid-template-columns:max-content minmax(0,1fr);grid-template-columns:subgrid;align-items:start}
    .groups .state{justify-self:start;margin-top:.1rem}
    .state{display:inline-block;padding:0 .45rem;border:1px solid transparent;font-size:.875rem;\
    line-height:1.5;white-space:nowrap}
    summary{cursor:pointer;min-height:1.5rem;padding:.15rem 0;color:var(--accent);\
    text-decoration:underline}
    table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:.9rem}
    caption{text-align:left;font-weight:600;padding:.4rem 0}
    th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;\
    border-bottom:1px solid var(--rule);min-width:4rem;overflow-wrap:break-word}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
    td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
    .long td:nth-child(4){width:45%}
    .long td:last-child{width:22%}
    td ul{margin:0;padding-left:1.1rem}
    th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:.2rem 0;\
    min-height:1.5rem;min-width:1.5rem;cursor:pointer;text-align:inherit}
    th button::after{content:" ↕";color:var(--quiet)}
    th[aria-sort=ascending] button::after{content:" ↑";color:inherit}
    th[aria-sort=descending] button::after{content:" ↓";color:inherit}
    .tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.5rem 0}
    .tools input{font:inherit;padding:.3rem .5rem;border:1px solid #6b6b6b;min-width:14rem}
    .cap::first-letter{text-transform:uppercase}
    .cap{display:inline-block}
    dl.states dd{margin:0}
    code{font-size:.875em;overflow-wrap:anywhere}
    footer{margin-top:3rem;border-top:2px solid var(--ink);font-size:.9rem}
    footer dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1.5rem}
    footer dd{margin:0;overflow-wrap:anywhere}
    @media(max-width:40rem){
    h1{font-size:1.6rem}
    .groups>li,dl.states>div{display:block}
    footer dl{grid-template-columns:1fr}
    footer dd{margin-bottom:.5rem}
    }
    @media(prefers-contrast:more){:root{--quiet:#000;--rule:#000}}

    """

  private static let states = NeedState.allCases.map { state in
    let style = StateStyle(state: state)
    let edge = state == .cannotTell ? "border-color:\(style.text)" : "border-color:\(style.fill)"
    return ".state-\(state.rawValue){background:\(style.fill);color:\(style.text);\(edge)}\n"
  }.joined()

  private static let print = """
    @media(forced-colors:active){.state{border-color:CanvasText}}
    @page{size:A4;margin:18mm}
    @page wide{size:A4 landscape;margin:14mm}
    @media print{
    body{font-size:9.5pt}
    .page{max-width:none;padding:0}
    nav,.skip,.tools{display:none}
    h2{break-after:avoid}
    h3,h4,caption,thead,article>.quiet{break-after:avoid}
    thead{display:table-header-group}
    tr,.notice,dl.figures,.groups>li{break-inside:avoid}
    .scroll{overflow:visible}
    figure{break-inside:avoid}
    figure svg{min-width:0;max-width:100%;max-height:240mm}
    figure.wide{page:wide;margin:0;break-before:page}
    figure.wide svg{max-height:179mm;width:100%}
    section.wide>h2,section.wide figcaption{display:none}
    .state{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    h3{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    details:not([open]){display:none}
    a{color:inherit;text-decoration:none}
    a[href^="http"]::after{content:" (" attr(href) ")";overflow-wrap:anywhere}
    summary{color:inherit;text-decoration:none;list-style:none}
    th button::after{content:""}
    }

    """
}
