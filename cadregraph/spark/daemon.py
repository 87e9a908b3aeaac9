"""The process of an executor from which Spark forks those that run Python: lexicons are loaded in it, once
for all of them (setting ``spark.python.daemon.module``)."""

from __future__ import annotations

from pyspark.daemon import manager

from cadregraph.collecting import collect_seldom
from cadregraph.graph.article.extraction import extract
from cadregraph.graph.model import Document
from cadregraph.spark import concluding, steps

__all__ = ["concluding", "steps"]  # with what it needs

if __name__ == "__main__":
    extract(Document("", "Bí thư Tỉnh ủy dự hội nghị."))
    collect_seldom()
    manager()
