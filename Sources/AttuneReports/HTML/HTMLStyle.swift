/// How a page looks: on a screen by day and by night, with forced colours, and on A4.
enum HTMLStyle {
  static let source =
    HTMLSource(":root{") + variables(.light) + HTMLSource("}")
    + HTMLSource("@media screen and (prefers-color-scheme:dark){:root{") + variables(.dark)
    + HTMLSource("}}") + sheet + print

  private static func variables(_ palette: Palette) -> HTMLSource {
    let marks = Emphasis.allCases.reduce(HTMLSource("")) { all, emphasis in
      let pair = palette.mark(emphasis)
      return all + HTMLSource("--") + HTMLSource(emphasis.name) + HTMLSource(":")
        + .colour(pair.ground)
        + HTMLSource(";--") + HTMLSource(emphasis.name) + HTMLSource("-ink:") + .colour(pair.ink)
        + HTMLSource(";")
    }
    return HTMLSource("--page:") + .colour(palette.page.ground) + HTMLSource(";--ink:")
      + .colour(palette.page.ink) + HTMLSource(";--panel:") + .colour(palette.panel.ground)
      + HTMLSource(";--quiet:") + .colour(palette.quiet) + HTMLSource(";--accent:")
      + .colour(palette.accent) + HTMLSource(";--rule:") + .colour(palette.rule)
      + HTMLSource(";") + marks
  }

  private static let sheet = HTMLSource(
    #"""
    *{box-sizing:border-box}
    html{color-scheme:light dark;-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif}
    main,footer{max-width:58rem;margin:0 auto;padding:1rem 1.25rem;overflow-wrap:anywhere}
    main:focus{outline:none}
    h1{font-size:1.9rem;line-height:1.2;margin:1rem 0 .75rem}
    h2{font-size:1.35rem;line-height:1.25;margin:2.25rem 0 .6rem;padding-top:.7rem;border-top:2px solid var(--rule)}
    h3{font-size:1.1rem;margin:1.5rem 0 .4rem}
    h4{font-size:1rem;margin:1.2rem 0 .3rem}
    p,ul,dl{margin:.5rem 0}
    ul{padding-left:1.3rem}
    li{margin:.3rem 0}
    li ul{color:var(--quiet);font-size:.93em}
    a{color:var(--accent);text-underline-offset:.15em}
    strong,code,b{unicode-bidi:isolate}
    code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.93em;background:var(--panel);padding:.05em .25em;border-radius:3px}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .skip{position:absolute;left:-100vw}
    .skip:focus{left:1rem;top:1rem;background:var(--page);padding:.6rem;z-index:2}
    nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
    nav li{margin:0}
    nav a{display:inline-block;padding:.25rem 0;min-height:24px}
    blockquote{margin:.9rem 0;padding:.5rem 1rem;border-inline-start:5px solid var(--accent);background:var(--panel);font-size:1.15rem}
    blockquote p{margin:.2rem 0}
    blockquote .by{font-size:.8em;color:var(--quiet)}
    .mark{display:inline-block;padding:0 .45em;border-radius:.3em;border:1px solid transparent;font-weight:650}
    .low{background:var(--low);color:var(--low-ink)}
    .moderate{background:var(--moderate);color:var(--moderate-ink)}
    .high{background:var(--high);color:var(--high-ink)}
    .very-high{background:var(--very-high);color:var(--very-high-ink)}
    .unknown{background:var(--unknown);color:var(--unknown-ink);border:1px dashed var(--rule)}
    .blocker{background:var(--blocker);color:var(--blocker-ink)}
    .critical{background:var(--critical);color:var(--critical-ink)}
    .serious{background:var(--serious);color:var(--serious-ink)}
    .mark.note{background:var(--note);color:var(--note-ink)}
    p.note{padding:.6rem .9rem;background:var(--panel);border-left:4px solid var(--rule)}
    .scroll{overflow-x:auto;margin:.8rem 0;background:linear-gradient(to right,var(--page) 30%,transparent) left/3rem 100% no-repeat local,linear-gradient(to left,var(--page) 30%,transparent) right/3rem 100% no-repeat local,linear-gradient(to right,var(--rule),transparent) left/.6rem 100% no-repeat scroll,linear-gradient(to left,var(--rule),transparent) right/.6rem 100% no-repeat scroll}
    table{border-collapse:collapse;min-width:50%;font-size:.95rem;line-height:1.4}
    caption{text-align:left;color:var(--quiet);padding:.3rem 0}
    th,td{padding:.35rem .6rem;border-bottom:1px solid var(--rule);text-align:left;vertical-align:top;overflow-wrap:normal}
    thead th{background:var(--panel);border-bottom:2px solid var(--rule);vertical-align:bottom}
    tbody th{font-weight:600}
    .matrix tbody th{position:sticky;left:0;background:var(--page)}
    .matrix td{white-space:nowrap}
    th.end,td.end{text-align:right}
    th.centre,td.centre{text-align:center}
    th button{all:unset;cursor:pointer;min-height:24px;min-width:24px;font-weight:650;text-decoration:underline dotted;text-underline-offset:.2em}
    th button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    th[aria-sort=ascending] button::after{content:" \25B2"}
    th[aria-sort=descending] button::after{content:" \25BC"}
    .filter-line{margin:.6rem 0 0}
    .filter input{font:inherit;color:inherit;background:var(--page);border:1px solid var(--rule);padding:.2rem .4rem;min-height:28px;max-width:100%}
    .measures{list-style:none;padding:0}
    .measures li{display:grid;grid-template-columns:minmax(7rem,14rem) minmax(4rem,1fr) 4rem;gap:.2rem .8rem;align-items:center}
    .measures .value{text-align:right}
    .measures .detail{grid-column:1/-1;color:var(--quiet)}
    .bar{width:100%;height:.8rem}
    .rail{fill:var(--panel);stroke:var(--rule);stroke-width:.5}
    .filled{fill:var(--accent)}
    .form div{margin:.9rem 0}
    .form dt{font-weight:600}
    .form dd{margin:0;min-height:2.4rem;border-bottom:1px solid var(--ink)}
    .form dd.none{min-height:0;border:0}
    .to-fill{width:100%}
    .to-fill th,.to-fill td{border:1px solid var(--rule);height:2.1rem}
    figure{margin:1.2rem 0}
    figcaption{font-weight:650;margin-bottom:.3rem}
    .drawing{display:block;width:100%;min-width:38rem;height:auto}
    .drawing text{font:13px system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;fill:var(--ink)}
    .drawing text{paint-order:stroke;stroke:var(--page);stroke-width:3px;stroke-linejoin:round}
    .drawing .on{stroke:none}
    .drawing .small{font-size:11px}
    .drawing .quiet{fill:var(--quiet);font-size:12px}
    .drawing .strong{font-weight:650}
    .grid{stroke:var(--rule);stroke-width:.6;stroke-dasharray:2 3}
    .axis{stroke:var(--ink);stroke-width:1}
    .reach{stroke:var(--rule);stroke-width:2}
    .likely{stroke:var(--accent);stroke-width:7;stroke-opacity:.45}
    .dot{fill:var(--accent);stroke:var(--page);stroke-width:1.5}
    .dot.open{fill:var(--page);stroke:var(--accent);stroke-width:2}
    .limit{stroke:var(--ink);stroke-width:2.5}
    .limit.estimated{stroke-dasharray:4 3}
    .area{fill:var(--accent);fill-opacity:.18}
    .curve{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-linejoin:round}
    .joined{fill:none;stroke:var(--accent);stroke-width:1.2;stroke-linejoin:round}
    .mean{stroke:var(--ink);stroke-width:1.5}
    .bound{stroke:var(--quiet);stroke-width:1.5;stroke-dasharray:6 4}
    .event{stroke:var(--ink);stroke-width:2;stroke-dasharray:1 3}
    .signal{fill:var(--serious);stroke:var(--ink);stroke-width:1.2;stroke-linejoin:round}
    .gap{fill:var(--panel);stroke:var(--rule);stroke-width:1;stroke-dasharray:3 2}
    .fill{fill:var(--accent)}
    .fill.total{fill:var(--ink)}
    .band{stroke:none}
    .band.low{fill:var(--low)}.band.moderate{fill:var(--moderate)}.band.high{fill:var(--high)}.band.very-high{fill:var(--very-high)}
    .cell{stroke:var(--page);stroke-width:2}
    .cell.low{fill:var(--low)}.cell.moderate{fill:var(--moderate)}.cell.high{fill:var(--high)}.cell.very-high{fill:var(--very-high)}
    .cell.blocker{fill:var(--blocker)}
    .cell.unknown{fill:var(--unknown);stroke:var(--rule);stroke-width:1;stroke-dasharray:3 2}
    .drawing .on.low{fill:var(--low-ink)}.drawing .on.moderate{fill:var(--moderate-ink)}.drawing .on.high{fill:var(--high-ink)}.drawing .on.very-high{fill:var(--very-high-ink)}.drawing .on.unknown{fill:var(--unknown-ink)}.drawing .on.blocker{fill:var(--blocker-ink)}
    .seen{color:var(--quiet)}
    details{margin:.4rem 0}
    summary{cursor:pointer;color:var(--accent);min-height:24px}
    footer{border-top:2px solid var(--rule);color:var(--quiet);font-size:.9rem;margin-top:2rem}
    .manner-plain{font-size:14pt;line-height:1.7}
    .manner-plain main{max-width:40rem}
    .manner-plain blockquote,.manner-plain table,.manner-plain li ul,.manner-plain .by,.manner-plain footer{font-size:1em}
    .manner-plain li{margin:.7rem 0}
    @media (max-width:40rem){figure .scroll::after{content:"Scroll sideways to see all of it";position:sticky;left:0;display:inline-block;font-size:.85rem;color:var(--quiet)}}
    @media (max-width:30rem){h1{font-size:1.5rem}main,footer{padding:.75rem .9rem}.measures li{grid-template-columns:1fr 4rem}.measures .bar{grid-column:1/-1;grid-row:2}}
    @media (forced-colors:active){
    :root{--page:Canvas;--ink:CanvasText;--panel:Canvas;--quiet:CanvasText;--accent:LinkText;--rule:CanvasText;--low:Canvas;--moderate:Canvas;--high:Canvas;--very-high:Canvas;--unknown:Canvas;--low-ink:CanvasText;--moderate-ink:CanvasText;--high-ink:CanvasText;--very-high-ink:CanvasText;--unknown-ink:CanvasText;--blocker:Canvas;--blocker-ink:CanvasText}
    .mark{border:1px solid CanvasText}
    .drawing,.bar{forced-color-adjust:none}
    .drawing .band,.drawing .cell{fill:Canvas;stroke:CanvasText;stroke-width:1}
    .drawing .signal{fill:CanvasText}
    }
    """#
  )

  private static let print = HTMLSource(
    #"""
    @page{size:A4;margin:14mm 14mm 15mm;font:8pt sans-serif;color:#4a5560}
    @media print{
    body{font-size:10pt;line-height:1.4}
    main,footer{max-width:none;padding:0}
    nav,.skip,.filter-line{display:none}
    h1{font-size:17pt}
    h2{font-size:13pt;margin:6mm 0 2mm}
    h3{font-size:11pt}
    h1,h2,h3,h4,figcaption{break-after:avoid}
    tr,li,.drawing,blockquote,.form div{break-inside:avoid}
    figure .scroll,.seen{break-before:avoid}
    thead{display:table-header-group}
    .scroll{overflow:visible;background:none}
    figure .scroll::after{content:none}
    table{font-size:9pt}
    th button{display:contents}
    p:has(+ ul),p:has(+ dl),p:has(+ .scroll){break-after:avoid}
    h2:has(+ p){break-after:avoid}
    dl.form{break-inside:avoid}
    footer{break-before:avoid;margin-top:4mm}
    details::details-content{content-visibility:visible;block-size:auto}
    details>summary{list-style:none;color:inherit}
    .drawing{min-width:0}
    a{color:inherit;text-decoration:none}
    *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
    .manner-plain{font-size:14pt}
    .form dd{min-height:9mm}
    .manner-sheet{font-size:8pt;line-height:1.25}
    .manner-sheet h1{font-size:13pt;margin:0 0 2mm}
    .manner-sheet h2{font-size:9.5pt;margin:1.8mm 0 .6mm;padding-top:.6mm;border-top-width:1px}
    .manner-sheet p,.manner-sheet ul,.manner-sheet li{margin:.4mm 0}
    .manner-sheet .mark{line-height:1.15}
    .manner-sheet blockquote{margin:.4mm 0;padding:.2mm 3mm;font-size:8pt}
    .manner-sheet blockquote p,.manner-sheet blockquote .by{display:inline}
    .manner-sheet blockquote .by::before{content:" - "}
    .manner-sheet table{font-size:7.5pt}
    .manner-sheet .scroll{margin:1mm 0}
    .manner-sheet th,.manner-sheet td{padding:.3mm 1.2mm}
    .manner-sheet h3{font-size:9pt;margin:1mm 0 .5mm}
    .manner-sheet .form div{margin:.3mm 0;display:flex;gap:3mm;align-items:end}
    .manner-sheet .form dd{min-height:5.8mm;flex:1}
    .manner-sheet table{width:100%}
    .manner-sheet .note{padding:.5mm 2mm}
    .manner-sheet footer{display:none}
    .to-fill th,.to-fill td{height:8mm}
    }
    """#
  )
}
