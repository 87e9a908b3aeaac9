"""Tables of facts, people, organisations and directives: CSV and Parquet."""
