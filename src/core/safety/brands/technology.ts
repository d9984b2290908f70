import { brandTrade } from '../brand-trade.ts'

/** Technology, software, media, telecoms, consultancies, industry. */
export const technologyBrands = brandTrade('technology', {
  distinctive: `
    Microsoft, Google, Alphabet Inc, Facebook, Meta Platforms, Instagram, WhatsApp, YouTube, Twitter,
    TikTok, ByteDance, Snapchat, Pinterest, LinkedIn, Reddit, Netflix, Spotify, Hulu, Disney, Disneyland,
    Walt Disney, Pixar, Warner Bros, HBO, CNN, BBC, ESPN, NBC Universal, Reuters, Apple Inc, Apple Store,
    Apple Watch, iPhone, iPad, MacBook, iTunes, iCloud, Android Auto, Gmail, Samsung, Sony, PlayStation,
    Nintendo, Xbox, Panasonic, Toshiba, Hitachi, Fujitsu, Sharp Electronics, LG Electronics, Philips
    Electronics, Siemens, Ericsson, Nokia, Motorola, BlackBerry, Huawei, Xiaomi, Oppo, Lenovo, Acer
    Computers, Asus, Dell, Dell Technologies, Hewlett-Packard, Hewlett Packard Enterprise, IBM, Intel
    Corporation, AMD, Nvidia, Qualcomm, Broadcom, Micron Technology, TSMC, Cisco, Juniper Networks, Oracle
    Corporation, SAP SE, Salesforce, Workday Inc, ServiceNow, Adobe Inc, Photoshop, Autodesk, VMware,
    Canonical Ltd, MongoDB, Snowflake Inc, Databricks, Cloudera, Splunk, Palantir, Dropbox, Box Inc, Zoom
    Video, Slack Technologies, Atlassian, Jira, Trello, GitHub, GitLab, Bitbucket, Cloudflare, Akamai,
    GoDaddy, DocuSign, Twilio, SendGrid, Mailchimp, HubSpot, Zendesk, Shopify, Squarespace, WordPress,
    Wix.com, Airtable, Figma, Canva, Asana Inc, Notion Labs, OpenAI, ChatGPT, Anthropic, DeepMind, Hugging
    Face, SpaceX, Starlink, Fitbit, Garmin, GoPro, Logitech, Bose Audio, Beats Electronics, Sonos, Roku
    Inc, DirecTV, Comcast, Xfinity, Spectrum Internet, Cox Communications, AT&T, Verizon, T-Mobile, US
    Cellular, CenturyLink, Vodafone, Deutsche Telekom, Orange Telecom, Telefónica, Movistar, BT Group,
    Telstra, Bell Canada, Telus, Accenture, Deloitte, PricewaterhouseCoopers, PwC, KPMG, Ernst & Young,
    McKinsey, Boston Consulting Group, Bain & Company, Capgemini, Cognizant, Infosys, Wipro, Tata
    Consultancy, Booz Allen, Gartner, Grant Thornton LLP, Honeywell, Lockheed Martin, Raytheon, Northrop
    Grumman, Halliburton, Schlumberger, ExxonMobil, Exxon, Chevron Corporation, ConocoPhillips, BP Amoco,
    British Petroleum, Royal Dutch Shell, TotalEnergies, Gazprom, Lukoil, Rosneft, Saudi Aramco,
    Petrobras, Repsol, Eni SpA, Equinor, Texaco, Sunoco, Citgo, Valero, Speedway Gas, Duke Energy, Exelon,
    Dominion Energy, Pacific Gas and Electric, Con Edison, Iberdrola, Endesa, E.ON, EDF Energy, Enel,
    Engie, Veolia, DuPont, Dow Chemical, BASF, Bayer AG, Monsanto, 3M Company, Pfizer, Moderna, Merck,
    Novartis, Roche, GlaxoSmithKline, AstraZeneca, Sanofi, AbbVie, Abbott Laboratories, Eli Lilly, Johnson
    & Johnson, Procter & Gamble, Unilever, Colgate, Gillette, Kimberly-Clark, Clorox, Kleenex, Duracell,
    Energizer Batteries, Whirlpool Corporation, Electrolux, Maytag, Kenmore, KitchenAid, Dyson, Zillow,
    Redfin, Trulia, Realtor.com, Keller Williams, RE/MAX, Century 21, Coldwell Banker, WeWork, DoorDash,
    Grubhub, Deliveroo, Ticketmaster, Eventbrite, StubHub, Bumble App, Peloton, Mayo Clinic,
    Cleveland Clinic, LabCorp`,
  phrases: `
    Paramount Pictures, Fox News, New York Times, Washington Post, Wall Street Journal, Texas Instruments,
    Red Hat, Blue Origin, Dish Network, Charter Communications, Sprint Corporation, British Telecom,
    Rogers Communications, General Electric, General Dynamics, Southern California Edison, British Gas,
    Just Eat, Planet Fitness, Weight Watchers, Quest Diagnostics`,
  ordinary: `
    Tinder, Apple, Meta, Alphabet, Oracle, Adobe, Intel, Windows, Sharp, Orange, Sprint, Spectrum, Shell, Chevron,
    Mobil, Speedway, Dow, Bayer, Slack, Zoom, Notion, Snowflake, Box, Workday, Philips, Acer, Bose, Beats,
    Roku, Bell, Rogers, Charter, Cox, Twitch, Discord, Signal, Telegram, Amazon, Canon, Xerox,
    Epson, Kodak, Nikon, Abbott, Micron, Bain, Tide, Comet, Energizer, Medtronic`,
  personal: 'Robert Half, Dean Witter, Arthur Andersen, Grant Thornton, Mark Cross',
  companions: `
    computer, computers, software, phone, phones, smartphone, laptop, tablet, telecom, wireless, mobile,
    broadband, technologies, electronics, pay, music, cloud, web, platforms, gas, petrol, oil, app,
    database, subscription, gasoline`,
})
