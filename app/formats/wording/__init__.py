"""Sentences for people, made from the codes and values that core and store speak in."""
