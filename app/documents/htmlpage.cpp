// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/htmlpage.h"

namespace chatflow
{
namespace
{

constexpr char looks[] =
    ":root{color-scheme:light "
    "dark;--ground:#f6f7f9;--paper:#fff;--text:#1c2430;--subtle:#5b6675;--line:#dde2e8;"
    "--user:#fff;--assistant:#e4f3ea;--agent:#e3edfb}"
    "@media(prefers-color-scheme:dark){:root{--ground:#14181d;--paper:#1c2229;--text:#e6eaef;--subtle:#"
    "9aa6b4;"
    "--line:#323b45;--user:#232a33;--assistant:#1d3a2b;--agent:#1e3350}}"
    "*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--text);"
    "font:15px/1.45 system-ui,sans-serif}main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem}"
    "h1{font-size:1.4rem;margin:0 0 .3rem}h2{font-size:1.1rem;margin:2.2rem 0 .2rem;padding-top:1rem;"
    "border-top:1px solid var(--line)}"
    ".about{color:var(--subtle);margin:0 0 1rem;font-size:.87rem}"
    ".day{text-align:center;color:var(--subtle);font-size:.8rem;margin:1.2rem 0 .5rem}"
    ".m{max-width:80%;width:fit-content;background:var(--user);border:1px solid "
    "var(--line);border-radius:.7rem;"
    "padding:.45rem .7rem;margin:.35rem 0;overflow-wrap:anywhere}"
    ".assistant,.agent{margin-left:auto}.assistant{background:var(--assistant)}.agent{background:var(--agent)"
    "}"
    ".system{margin:.35rem auto;background:none;border:0;color:var(--subtle);font-size:.85rem}"
    ".who{color:var(--subtle);font-size:.78rem;margin:0 0 .1rem}.kind{font-style:italic;color:var(--subtle)}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem "
    "1rem}dt{color:var(--subtle)}dd{margin:0;"
    "overflow-wrap:anywhere}"
    "@media print{body{background:none}.m{break-inside:avoid}}";

} // namespace

void appendHtmlText(QByteArray &out, QByteArrayView utf8)
{
    for (const char c : utf8) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '\n':
            out += "<br>";
            break;
        case '\0':
            break;
        default:
            out += c;
        }
    }
}

QByteArray htmlPageBeginning(const QByteArray &title, const QByteArray &language)
{
    QByteArray out = "<!DOCTYPE html>\n<html lang=\"";
    appendHtmlText(out, language);
    out += "\"><head><meta charset=\"utf-8\">"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
           "'unsafe-inline'\">"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"referrer\" "
           "content=\"no-referrer\"><title>";
    appendHtmlText(out, title);
    out += "</title><style>";
    out += looks;
    out += "</style></head><body><main>\n";
    return out;
}

QByteArray htmlPageEnd()
{
    return "</main></body></html>\n";
}

} // namespace chatflow
