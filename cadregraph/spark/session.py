"""The Spark session of a job: that of spark-submit, or one on this machine."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from cadregraph.graph.errors import ProcessError

JAVA = "Spark needs Java 17: install openjdk-17-jre-headless, or set JAVA_HOME"
"""What to say where there is none."""
_SUBMITTED = "PYSPARK_GATEWAY_PORT"
"""Is set for who is started by spark-submit."""


@contextmanager
def session(master: str | None) -> Iterator[object]:
    """A session for a job, which ends with the block.

    Args:
        master: the master, as of spark-submit; None for that which spark-submit gave, else this machine.

    Raises:
        ProcessError: pyspark or Java is not there, or Spark gives the job up.
    """
    try:
        from py4j.protocol import Py4JJavaError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise ProcessError("needs pyspark: install cadregraph with the extra 'spark'") from error
    if _SUBMITTED not in os.environ:
        if not has_java():
            raise ProcessError(JAVA)
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("cadregraph")
    builder = builder.config("spark.python.daemon.module", "cadregraph.spark.daemon")
    started = None
    try:
        started = (builder.master(master) if master else builder).getOrCreate()
        yield started
    except Py4JJavaError as error:
        raise ProcessError(f"Spark gave up: {_first_line(error.java_exception)}") from error
    except PySparkException as error:
        raise ProcessError(f"Spark gave up: {_first_line(error)}") from error
    finally:
        if started is not None:
            started.stop()


def _first_line(error: object) -> str:
    """What an error of Spark says; what follows is where it came up."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), "no reason")


def has_java() -> bool:
    """Whether Spark finds a Java."""
    home = os.environ.get("JAVA_HOME")
    return bool(shutil.which(os.path.join(home, "bin", "java") if home else "java"))
