/** A query that GraphiQL opens with; its name is the name of the tab. */
export interface Tab {
  readonly query: string
}

/** The tabs of a first visit, in order. On the sample archive each of them finds something. */
export const TABS: readonly Tab[] = [
  `# Who is quoted on the Sarn treaty, and how often?
# Press the pink button, or Ctrl-Enter. Then try another topic.

query WhoIsQuoted {
  topic(by: { label: "treaty" }) {
    label
    quoteCount
    articleCount
    speakers(first: 10) {
      quoteCount
      speaker {
        name
        kind
        roles
      }
    }
  }
}
`,
  `# What did Vesna Korálik say about the river, and where is it written?
# Names and topics are found whatever their case or accents.

query WhatDidTheySay {
  quotes(where: { speakerName: "vesna koralik", topicLabel: "river" }) {
    totalCount
    nodes {
      text
      kind
      speaker {
        name
        role {
          text
        }
      }
      article {
        headline
        site
        publishedAt
        url
      }
    }
  }
}
`,
  `# What does each outlet print on the same topic? The newest three quotes of each.

query EachOutlet {
  sites {
    name
    quotes(where: { topicLabel: "Harrow Bay" }, first: 3) {
      totalCount
      nodes {
        text
        speaker {
          name
        }
        article {
          headline
        }
      }
    }
  }
}
`,
  `# Who is meant? Several people may share a name: then the candidates come back, never a guess.

query WhoIsMeant {
  speaker(by: { name: "Kerslake" }) {
    __typename
    ... on Speaker {
      name
      roles
    }
    ... on AmbiguousSpeaker {
      message
      candidates {
        id
        name
        roles
        quoteCount
      }
    }
  }
}
`,
  `# How does the parser know? Every answer leads back to the characters that it was read from:
# offsets count UTF-16 code units of the article's text, the end not included.

query HowDoYouKnow {
  quotes(where: { text: "river" }, first: 5) {
    nodes {
      text
      spans {
        start
        end
      }
      cue {
        text
      }
      source {
        text
      }
      speaker {
        name
      }
      confidence
      evidence {
        rule
        attribution
        chain {
          text
        }
        abstained
      }
      context(chars: 120) {
        text
      }
    }
  }
}
`,
  `# Parse a text of your own: put it between the triple quotes. Nothing is stored.

query ParseMyText {
  parse(
    text: """
    Ferry line to keep its night boat

    “The night boat stays,” said Anselm Roe, the director of Gannet Lines. “Nobody is to be left on the quay.”

    His deputy, Ilse Marn, said that the fare would rise in May.
    """
  ) {
    headline
    quotes {
      text
      kind
      speaker {
        name
        role {
          text
        }
      }
      topics {
        label
      }
    }
  }
}
`,
  `# Search articles, quotes, speakers and topics together: words, "phrases", -exclusions and begin*.

query Search {
  search(text: "ferry -leaflet", first: 8) {
    score
    highlights {
      before
      match
      after
    }
    item {
      __typename
      ... on Article {
        headline
        site
      }
      ... on Quote {
        text
        speaker {
          name
        }
      }
      ... on Speaker {
        name
        quoteCount
      }
      ... on Topic {
        label
        articleCount
      }
    }
  }
}
`,
].map(query => ({ query }))
