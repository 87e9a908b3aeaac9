"""The graph for programs that speak the Model Context Protocol (modelcontextprotocol.io), such as
assistants with a language model: what is answered comes with the sentences that say so.
"""
