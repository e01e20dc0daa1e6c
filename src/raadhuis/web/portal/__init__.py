"""The public pages. They are handed nothing but `organisation.public()`."""
