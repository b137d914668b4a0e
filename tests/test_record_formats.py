"""Wire formats, web pages and web archives: the text that a person would copy from them."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest

from framing.reading.reject import Reject
from framing.records.formats import documents, news_xml, ninjs, web_archives, web_pages
from framing.records.formats.markup import text_of

SAMPLES = Path(__file__).parents[2] / "shared" / "validators"
needs_samples = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the standards' own sample files are not at hand"
)

PARAGRAPHS = (
    "The harbour board met on Monday for two hours and spoke of the new pier.",
    "The chair said the work would begin in spring & end a year later.",
)
TEXT = "\n\n".join(PARAGRAPHS)
MARKUP = "".join(f"<p>{part.replace('&', '&amp;')}</p>" for part in PARAGRAPHS)

NITF = f"""<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd">
<nitf><head><docdata><doc-id id-string="n7"/><date.issue norm="20250602T120000Z"/>
<doc.copyright holder="Harbour Press"/></docdata></head><body><body.head>
<hedline><hl1>Board meets on pier</hl1></hedline><byline>By Ada Lund</byline>
<dateline>PORT TOWN</dateline></body.head><body.content><block>{MARKUP}
<media><media-caption>A picture of the pier</media-caption></media></block></body.content>
</body></nitf>"""

NEWSML = f"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:one" xml:lang="en"><itemMeta><provider><name>Harbour Press</name></provider>
<versionCreated>2025-06-02T12:00:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><headline>Board meets</headline><by>Ada Lund</by></contentMeta><contentSet>
<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head>
<title>no</title></head><body>{MARKUP}</body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:two"><contentMeta><headline>Empty</headline></contentMeta></newsItem>
</itemSet></newsMessage>"""


def only(found):
    (one,) = found
    return one


def test_nitf():
    record = only(news_xml.records(NITF.encode(), "a.xml"))
    assert record.fields == {
        "id": "n7",
        "title": "Board meets on pier",
        "text": TEXT,
        "byline": "By Ada Lund",
        "dateline": "PORT TOWN",
        "published": "20250602T120000Z",
        "wire_copyrightholder": "Harbour Press",
    }


def test_newsml_with_several_items():
    first, second = news_xml.records(NEWSML.encode(), "a.xml")
    assert first.fields == {
        "id": "urn:one",
        "title": "Board meets",
        "text": TEXT,
        "byline": "Ada Lund",
        "published": "2025-06-02T12:00:00Z",
        "outlet": "Harbour Press",
        "language": "en",
        "wire_pubstatus": "stat:usable",
    }
    assert (first.position, second.position) == (1, 2)
    assert "text" not in second.fields


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"<rss><channel/></rss>", "XML with the root element <rss>"),
        (b"<nitf><body>", "broken XML"),
        (b"", "broken XML"),
        (b"\xff\xfe\x00", "broken XML"),
    ],
)
def test_other_xml_is_a_reject(data, found):
    reject = only(news_xml.records(data, "a.xml"))
    assert isinstance(reject, Reject)
    assert reject.found.startswith(found)


def test_entities_are_not_resolved(tmp_path):
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    laughs = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    external = f'<!ENTITY c SYSTEM "{(tmp_path / "secret.txt").as_uri()}">'
    data = f"<!DOCTYPE nitf [{laughs}{external}]><nitf><body><body.content><p>The pier &b; &c; end.</p></body.content></body></nitf>"  # noqa: E501 — one document
    record = only(news_xml.records(data.encode(), "a.xml"))
    assert "secret" not in record.fields["text"]
    assert "haha" not in record.fields["text"]


@pytest.mark.parametrize(
    "fields",
    [
        {"uri": "u", "versioncreated": "2025", "headline": "Board", "body_xhtml": MARKUP},
        {"uri": "u", "versionCreated": "2025",
         "headlines": [{"role": "short", "value": "No"}, {"role": "main", "value": "Board"}],
         "bodies": [{"contentType": "text/html", "value": MARKUP}]},
        {"uri": "u", "versioncreated": "2025", "headline": "Board",
         "body_text": TEXT.replace("\n\n", " "), "body_xhtml": MARKUP},
    ],
    ids=["version 1", "version 3", "both forms"],
)  # fmt: skip
def test_ninjs(fields):
    assert ninjs.is_ninjs(fields)
    found = ninjs.unfold(fields)
    assert (found["title"], found["text"]) == ("Board", TEXT)
    assert found["published"] == "2025"


def test_other_json_is_no_ninjs():
    assert not ninjs.is_ninjs({"uri": "u", "title": "t", "text": "x"})
    assert not ninjs.is_ninjs({"headlines": [], "bodies": []})


def test_markup_without_what_is_not_read():
    page = "<style>p{}</style><p>One<br>two <b>and</b> &lt;three&gt;</p><script>x()</script>Four"
    assert text_of(page) == "One\ntwo and <three>\n\nFour"


def test_a_web_page_without_its_surroundings():
    body = "".join(f"<p>{part.replace('&', '&amp;')}</p>" for part in PARAGRAPHS * 4)
    page = (
        "<!DOCTYPE html><html lang='en'><head><title>Board meets on the pier</title>"
        '<script type="application/ld+json">{"@context": "https://schema.org", '
        '"@type": "NewsArticle", "headline": '
        '"Board meets on the pier", "datePublished": "2025-06-02", "author": '
        '{"@type": "Person", "name": "Ada Lund"}}'
        "</script></head><body><nav><a href='/'>Home</a></nav><article>"
        f"<h1>Board meets on the pier</h1>{body}</article><footer>Imprint</footer></body></html>"
    )
    for encoding in ("utf-8", "cp1252"):
        record = web_pages.record(page.encode(encoding), "a.html", url="https://example.org/pier")
        assert record.fields["title"] == "Board meets on the pier"
        assert record.fields["text"].startswith(PARAGRAPHS[0])
        assert "Imprint" not in record.fields["text"]
        assert record.fields["published"] == "2025-06-02"
        assert record.fields["byline"] == "Ada Lund"


def test_a_page_without_text_is_a_reject():
    for data in (b"", b"<html></html>", b"\0\0\0", b"<html><body><script>x</script></body></html>"):
        reject = web_pages.record(data, "a.html")
        assert isinstance(reject, Reject)
        assert reject.expected == "a page with one article"


# warcio's writer leaves the temporary file of a payload to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_web_archive(tmp_path):
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    page = f"<html><body><article><h1>Board</h1>{MARKUP * 4}</article></body></html>".encode()
    path = tmp_path / "crawl.warc.gz"
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for url, kind, data in (
            ("https://example.org/a", "text/html; charset=utf-8", page),
            ("https://example.org/b.png", "image/png", b"\x89PNG"),
            ("https://example.org/c", "text/html", b"<html></html>"),
        ):
            head = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.0")
            record = writer.create_warc_record(
                url, "response", payload=BytesIO(data), http_headers=head
            )
            writer.write_record(record)
    first, second = web_archives.records(path, "crawl.warc.gz")
    assert first.fields["url"] == "https://example.org/a"
    assert first.fields["text"].startswith(PARAGRAPHS[0])
    assert first.fields["crawled"]
    assert isinstance(second, Reject)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    assert all(isinstance(one, Reject) or one.fields for one in web_archives.records(path, "x"))


@needs_samples
@pytest.mark.parametrize(
    ("name", "title", "first", "last"),
    [
        ("ninjs/ninjsExSimpleText1.json", "Captain of wrecked cruise ship on trial in Italy",
         "GROSSETO, Italy (AP) -- The trial", "has denied wrongdoing."),
        ("ninjs/004_simple_text_article.json", "Captain of wrecked cruise ship on trial in Italy",
         "GROSSETO, Italy (AP) -- The trial", "has denied wrongdoing."),
        ("ninjs/dpa_text.json", "Faktencheck Derby-Elfmeter: Hat Schiedsrichter Zwayer recht?",
         "Für Lucien Favre war es", "Auslegung der Bestimmungen kommen."),
        ("newsmlg2/LISTING_2_NewsML-G2_Text_Document.xml", 'Fed to halt QE to avert "bubble"',
         "(New York, NY - October 21) Et, sent luptat", "cons dolutpat, si."),
        ("newsmlg2/LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml",
         "Arizona Diamondbacks (29-23) at Philadelphia Phillies (26-24), 7:05p.m.",
         "(Sports Network) - With the Philadelphia", "to be a clash of the Titans."),
    ],
)  # fmt: skip
def test_the_standards_own_samples(name, title, first, last):
    record = only(documents.records([str(SAMPLES / name)]))
    assert record.fields["title"] == title
    assert record.fields["text"].startswith(first)
    assert record.fields["text"].endswith(last)


@needs_samples
def test_a_sample_with_a_summary_alone():
    record = only(documents.records([str(SAMPLES / "ninjs/ntb_text.json")]))
    assert "text" not in record.fields
    assert record.fields["description"].startswith("IT-giganten Google")


def test_ninjs_in_json_lines(tmp_path):
    fields = {"uri": "u", "versioncreated": "2025", "headline": "Board", "body_xhtml": MARKUP}
    path = tmp_path / "wire.json"
    path.write_text(json.dumps(fields), encoding="utf-8")
    assert only(documents.records([str(path)])).fields["text"] == TEXT
