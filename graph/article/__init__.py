"""One article read whole: from its sentences to an `Extraction`."""
