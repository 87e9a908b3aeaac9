"""HTML pages to drafts: main text by paragraphs and metadata, as trafilatura finds them."""

from __future__ import annotations

import logging
import re

import trafilatura
from trafilatura.settings import Document as Page

from cadregraph.graph.errors import InputError
from cadregraph.graph.reading.drafting import Draft, web_address
from cadregraph.graph.reading.limits import TooSlowError, time_limit, with_few_attributes

# The library logs pages that it cannot parse; we report them ourselves, as errors.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")  # the parser would end the page there
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_DATES = {
    "extensive_search": False,  # only dates that the page states as its own
    "original_date": True,
    "max_date": "2199-12-31",  # the default is today: the same page must give the same document
}


def draft_page(markup: str, source: str, fallback_id: str | None) -> Draft:
    """The main text of the page with its title, date, outlet and canonical address.

    Raises:
        InputError: the page has no main text that stands out from its frame, or is so broken or
            deeply nested that it cannot be parsed, or takes too long.
    """
    markup = with_few_attributes(_CONTROL.sub("", _XML_DECLARATION.sub("", markup, count=1)))
    try:
        with time_limit():
            page = trafilatura.bare_extraction(
                markup,
                include_comments=False,
                include_tables=True,
                with_metadata=True,
                date_extraction_params=dict(_DATES),
            )
    except TooSlowError as error:
        raise InputError(source, "HTML that takes too long to read; save the text alone") from error
    except (ValueError, TypeError, SyntaxError, RecursionError) as error:
        raise InputError(source, "HTML that cannot be parsed; save the text alone") from error
    if not isinstance(page, Page) or not page.text:
        raise InputError(source, "no main text found in the HTML page; save the text alone")
    return Draft(
        text=page.text,
        source=source,
        id=web_address(page.url),
        fallback_id=fallback_id,
        title=page.title,
        url=page.url,
        published=page.date,
        outlet=page.sitename,
    )
