"""The graph of an archive made on many machines, by Apache Spark."""
