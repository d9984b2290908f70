import { brandTrade } from '../brand-trade.ts'

/** Technology, software, media, telecoms, consultancies, industry. */
export const technologyBrands = brandTrade('technology', {
  distinctive: `
    Microsoft, Google, Alphabet Inc, Facebook, Meta Platforms, Instagram, WhatsApp, YouTube, Twitter, TikTok, ByteDance, Snapchat,
    Pinterest, LinkedIn, Reddit, Netflix, Spotify, Hulu, Disney, Disneyland, Walt Disney, Pixar, Warner Bros, Paramount Pictures,
    HBO, CNN, BBC, ESPN, NBC Universal, Fox News, New York Times, Washington Post, Wall Street Journal, Reuters, Apple Inc, Apple
    Store, Apple Watch, iPhone, iPad, MacBook, iTunes, iCloud, Android Auto, Gmail, Samsung, Sony, PlayStation, Nintendo, Xbox,
    Panasonic, Toshiba, Hitachi, Fujitsu, Sharp Electronics, LG Electronics, Philips Electronics, Siemens, Ericsson, Nokia,
    Motorola, BlackBerry, Huawei, Xiaomi, Oppo, Lenovo, Acer Computers, Asus, Dell, Dell Technologies, Hewlett-Packard, Hewlett
    Packard Enterprise, IBM, Intel Corporation, AMD, Nvidia, Qualcomm, Broadcom, Micron Technology, Texas Instruments, TSMC,
    Cisco, Juniper Networks, Oracle Corporation, SAP SE, Salesforce, Workday Inc, ServiceNow, Adobe Inc, Photoshop, Autodesk, VMware,
    Red Hat, Canonical Ltd, MongoDB, Snowflake Inc, Databricks, Cloudera, Splunk, Palantir, Dropbox, Box Inc, Zoom Video, Slack
    Technologies, Atlassian, Jira, Trello, GitHub, GitLab, Bitbucket, Cloudflare, Akamai, GoDaddy, DocuSign, Twilio, SendGrid,
    Mailchimp, HubSpot, Zendesk, Shopify, Squarespace, WordPress, Wix.com, Airtable, Figma, Canva, Asana Inc, Notion Labs, OpenAI,
    ChatGPT, Anthropic, DeepMind, Hugging Face, SpaceX, Blue Origin, Starlink, Fitbit, Garmin, GoPro, Logitech, Bose Audio, Beats
    Electronics, Sonos, Roku Inc, DirecTV, Dish Network, Comcast, Xfinity, Charter Communications, Spectrum Internet, Cox
    Communications, AT&T, Verizon, T-Mobile, Sprint Corporation, US Cellular, CenturyLink, Vodafone, Deutsche Telekom, Orange
    Telecom, Telefónica, Movistar, British Telecom, BT Group, Telstra, Rogers Communications, Bell Canada, Telus, Accenture, Deloitte,
    PricewaterhouseCoopers, PwC, KPMG, Ernst & Young, McKinsey, Boston Consulting Group, Bain & Company, Capgemini, Cognizant, Infosys,
    Wipro, Tata Consultancy, Booz Allen, Gartner, Grant Thornton LLP, General Electric, Honeywell, Lockheed Martin, Raytheon, Northrop
    Grumman, General Dynamics, Halliburton, Schlumberger, ExxonMobil, Exxon, Chevron Corporation, ConocoPhillips, BP Amoco, British
    Petroleum, Royal Dutch Shell, TotalEnergies, Gazprom, Lukoil, Rosneft, Saudi Aramco, Petrobras, Repsol, Eni SpA, Equinor, Texaco,
    Sunoco, Citgo, Valero, Speedway Gas, Duke Energy, Exelon, Dominion Energy, Southern California Edison, Pacific Gas and Electric,
    Con Edison, British Gas, Iberdrola, Endesa, E.ON, EDF Energy, Enel, Engie, Veolia, DuPont, Dow Chemical, BASF, Bayer AG, Monsanto,
    3M Company, Pfizer, Moderna, Merck, Novartis, Roche, GlaxoSmithKline, AstraZeneca, Sanofi, AbbVie, Abbott Laboratories, Eli Lilly,
    Johnson & Johnson, Procter & Gamble, Unilever, Colgate, Gillette, Kimberly-Clark, Clorox, Kleenex, Duracell, Energizer Batteries,
    Whirlpool Corporation, Electrolux, Maytag, Kenmore, KitchenAid, Dyson, Zillow, Redfin, Trulia, Realtor.com, Keller Williams, RE/MAX,
    Century 21, Coldwell Banker, WeWork, DoorDash, Grubhub, Deliveroo, Just Eat, Ticketmaster, Eventbrite, StubHub, Tinder, Bumble App,
    Peloton, Planet Fitness, Weight Watchers, Mayo Clinic, Cleveland Clinic, Quest Diagnostics, LabCorp`,
  ordinary: `
    Apple, Meta, Alphabet, Oracle, Adobe, Intel, Windows, Sharp, Orange, Sprint, Spectrum, Shell, Chevron, Mobil, Speedway, Dow,
    Bayer, Slack, Zoom, Notion, Snowflake, Box, Workday, Philips, Acer, Bose, Beats, Roku, Bell, Rogers, Charter, Cox, Twitch, Discord,
    Signal, Telegram, Amazon, Canon, Brother, Xerox, Epson, Kodak, Nikon, Abbott, Micron, Bain, Tide, Comet, Energizer, Total, Medtronic`,
  personal: 'Robert Half, Dean Witter, Arthur Andersen, Grant Thornton, Mark Cross',
  companions: `
    computer, computers, software, phone, phones, smartphone, laptop, tablet, telecom, wireless, mobile, broadband, technologies,
    electronics, pay, music, cloud, web, platforms, gas, petrol, oil, app, database, subscription, gasoline`,
})
