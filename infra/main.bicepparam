using 'main.bicep'

param name = 'wardcycle'
param location = 'japaneast'
param mailDataLocation = 'Japan'
param hubName = 'WardCycle'

// The municipality's own: the address that mails carry, its mail domain, who signs in, who hears of trouble.
param publicBase = ''
param mailDomain = ''
param signInClientId = ''
param alertAddresses = []
