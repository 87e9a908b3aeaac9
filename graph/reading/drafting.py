"""From the raw parts of a source to a `Document`: cleaned text, title line, id, address, date.

What cleaning does, so that offsets mean the same for everyone: NFC; every line break (CR, CR LF,
form feed, vertical tab, NEL, U+2028, U+2029) becomes a line feed; characters that show nothing and
break words apart for a reader of code points (soft hyphen, zero-width space and joiners, byte
order marks, direction marks, control characters) are left out; white space at the ends is left out.
No-break spaces and all else stay as written, but for the underscores of a text that went through a word
segmenter ('Bí_thư Tỉnh_ủy'), which become spaces. Where every twentieth character is a control character
it is no text.

A document's text begins with its title: where the source gives a title that the text does not
begin with (compared without regard to case, tone placement and white space), the title is put
before the text as a line of its own, with a blank line after it.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass

from cadregraph.graph.errors import InputError
from cadregraph.graph.model import Document
from cadregraph.graph.reading.legacy import legacy_font
from cadregraph.graph.reading.limits import MAX_TEXT
from cadregraph.graph.text.normal import digest, fold, nfc
from cadregraph.graph.text.papers import day_of_paper

_BREAK = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\x80-\x9f]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MAX_CONTROL = 0.05
"""The share of control characters in text; stray ones come with what is pasted from other programs."""
_JOINED = re.compile(r"(?<![^\s\"'“‘(\[])[^\W\d_]+(?:_[^\W\d_]+)+(?![\w@/:]|\.\w)")
_SEGMENTED = 0.1
"""The least share of such words in a segmented text, which has about one in four."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_MAX_MARKS = 30  # UAX #15, Stream-Safe Text Format; more also makes normalisation quadratic
_UNUSUAL = re.compile(f"[^\0-\u02ff\u1e00-\u1eff\u2000-\u206f]{{{_MAX_MARKS + 1},}}")
_MAX_TITLE = 1000
_MAX_ID = 2000
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x1f]{1,2000}\Z", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ].{0,60})?\Z", re.ASCII)
_DAY_FIRST = re.compile(
    r"(?:\D{0,20}\s|\d{1,2}:\d{2}(?::\d{2})?[\s,|-]{1,5})?"
    r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[\s,|-].{0,60})?\Z",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a source says of one document, as found; ``fallback_id`` serves where ``id`` is None."""

    text: str
    source: str
    line: int | None = None
    id: str | None = None
    fallback_id: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    place: str | None = None


def document(draft: Draft) -> Document:
    """The document of the draft.

    The id is the one given, else the fallback, else a BLAKE2 hash of the text. An address that is
    not http(s) and a date that is none become None: they are no ground to lose the text.

    Raises:
        InputError: there is no text, it is longer than a document may be, is written for fonts of before
            Unicode, or holds many control characters, lone surrogates or runs of more than 30 combining
            marks.
    """
    _check_text(draft)
    body = _clean(draft, draft.text)
    title = _one_line(draft, draft.title)
    if not body:
        raise InputError(draft.source, "holds no text", draft.line)
    if title and not _begins_with(body, title):
        body = f"{title}\n\n{body}"
    name = _one_line(draft, draft.id) or _one_line(draft, draft.fallback_id)
    if name and len(name) > _MAX_ID:
        raise InputError(draft.source, f"the id is longer than {_MAX_ID} characters", draft.line)
    return Document(
        id=name or digest(body, size=16),
        text=body,
        title=title,
        url=web_address(draft.url),
        published=iso_date(draft.published) or day_of_paper(body),
        outlet=_one_line(draft, draft.outlet),
        source=draft.source if draft.line is None else f"{draft.source}:{draft.line}",
        place=_one_line(draft, draft.place),
    )


def web_address(text: str | None) -> str | None:
    """The http or https address, else None."""
    stripped = (text or "").strip()
    return stripped if _ADDRESS.match(stripped) and stripped.isprintable() else None


def iso_date(text: str | None) -> str | None:
    """'2020-06-29' for an ISO 8601 date or date and time, and for day/month/year; else None.

    Before day/month/year a weekday or a time of day may stand, after it anything; the date is
    taken as written, without regard to time zones.
    """
    stripped = (text or "").strip()
    if match := _ISO.match(stripped):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.match(stripped):
        day, month, year = map(int, match.groups())
    else:
        return None
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None


def _check_text(draft: Draft) -> None:
    """Refuse what is too long or no text before any work is done on it."""
    if len(draft.text) > MAX_TEXT:
        reason = f"longer than {MAX_TEXT:,} characters; split it into documents"
        raise InputError(draft.source, reason, draft.line)
    found = _CONTROL.findall(draft.text)
    if len(found) > _MAX_CONTROL * len(draft.text):
        reason = f"control character U+{ord(found[0]):04X}: binary data, not text"
        raise InputError(draft.source, reason, draft.line)
    if font := legacy_font(draft.text):
        reason = f"letters of {font} fonts, not Unicode; convert it, for example with UniKey"
        raise InputError(draft.source, reason, draft.line)


def _clean(draft: Draft, text: str) -> str:
    text = _CONTROL.sub("", _INVISIBLE.sub("", _BREAK.sub("\n", text)))
    if _SURROGATE.search(text):
        raise InputError(draft.source, "half of a surrogate pair: not Unicode text", draft.line)
    if _too_many_marks(text):
        reason = f"more than {_MAX_MARKS} combining marks on one letter: not text"
        raise InputError(draft.source, reason, draft.line)
    return _unsegmented(nfc(text).strip())


def _unsegmented(text: str) -> str:
    """Syllables apart where a word segmenter has joined them; underscores of names and addresses stay."""
    if "_" not in text:
        return text
    apart, joined = _JOINED.subn(lambda word: word[0].replace("_", " "), text)
    return apart if joined > max(1, _SEGMENTED * len(text.split())) else text


def _too_many_marks(text: str) -> bool:
    """Whether a run of combining marks passes the limit; only unusual stretches are looked at."""
    for stretch in _UNUSUAL.finditer(text):
        run = 0
        for char in stretch.group():
            run = run + 1 if unicodedata.combining(char) else 0
            if run > _MAX_MARKS:
                return True
    return False


def _one_line(draft: Draft, text: str | None) -> str | None:
    return " ".join(_clean(draft, text).split())[:_MAX_TITLE].strip() or None if text else None


def _begins_with(body: str, title: str) -> bool:
    head = body[: 3 * len(title) + 200]  # room for white space that the title has not
    return "".join(fold(head).split()).startswith("".join(fold(title).split()))
